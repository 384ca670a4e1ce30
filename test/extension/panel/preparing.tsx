import { fireEvent, render, screen } from '@testing-library/preact';
import { Panel } from '../../../extension/panel/panel.tsx';
import type { Commands } from '../../../extension/ui/client.ts';
import { panelModel } from '../../../extension/ui/models/panel-model.ts';
import type { Journey, Walk } from '../../../shared/journey/records.ts';
import { fakeClient, type World } from '../ui/fake-client.ts';
import { SAMPLE_JOURNEY, SAMPLE_WALK, START } from '../ui/sample-walk.ts';

export const DAY_MS = 86_400_000;
export const ENDED: Walk = { ...SAMPLE_WALK, state: 'ended', endedAt: START + 1_000 };
export const JOURNEY: Journey = {
  ...SAMPLE_JOURNEY,
  plan: {
    ...SAMPLE_JOURNEY.plan,
    review: { every: 'month' },
    personas: [
      { id: 'maja', name: 'Maja', primary: true, kind: 'b2c', entry: ['referred'] },
      { id: 'ove', name: 'Ove', primary: false, kind: 'b2c', goal: 'a coat for Grandma' },
    ],
  },
};

/** The panel beside the shop, where a walk is prepared. */
export function open(content: Partial<World> = {}, answers: Partial<Commands> = {}) {
  const fake = fakeClient({ journeys: [JOURNEY], now: START + DAY_MS, ...content }, answers);
  const model = panelModel(fake.client);
  render(<Panel model={model} />);
  return { ...fake, model };
}
export const press = async (name: string | RegExp) =>
  fireEvent.click(await screen.findByRole('button', { name }));
export const write = async (label: string | RegExp, value: string) =>
  fireEvent.input(await screen.findByLabelText(label), { target: { value } });
