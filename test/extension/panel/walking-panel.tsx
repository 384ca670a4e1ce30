import { fireEvent, render, screen } from '@testing-library/preact';
// Loaded when first looked at; here they are there from the start.
import '../../../extension/panel/ledger-view.tsx';
import { Panel } from '../../../extension/panel/panel.tsx';
import '../../../extension/panel/written-view.tsx';
import type { Commands } from '../../../extension/ui/client.ts';
import '../../../extension/panel/closing-view.tsx';
import '../../../extension/panel/prompt-view.tsx';
import '../../../extension/ui/models/prompts-model.ts';
import { panelModel } from '../../../extension/ui/models/panel-model.ts';
import type { Step } from '../../../shared/journey/records.ts';
import { MINUTE } from '../../shared/journey/sample-walk.ts';
import { fakeClient, type World } from '../ui/fake-client.ts';
import { SAMPLE_JOURNEY, SAMPLE_STEPS, SAMPLE_WALK, START } from '../ui/sample-walk.ts';

/** The panel on a walk, and what a person does in it. */

const VIEW: World['view'] = {
  ...{ tabId: 7, address: 'https://shop.example/', origin: 'https://shop.example' },
  ...{
    reachable: true,
    granted: true,
    followed: true,
    walking: true,
    walkElsewhere: false,
    page: null,
  },
};

export function openOnWalk(content: Partial<World> = {}, answers: Partial<Commands> = {}) {
  const world = { journeys: [SAMPLE_JOURNEY], walks: [SAMPLE_WALK], steps: [...SAMPLE_STEPS] };
  const now = START + 20 * MINUTE;
  const fake = fakeClient({ ...world, view: VIEW, now, ...content }, answers);
  const model = panelModel(fake.client);
  render(<Panel model={model} />);
  return { ...fake, model };
}

export const press = async (name: string | RegExp) =>
  fireEvent.click(await screen.findByRole('button', { name }));

export const write = async (name: string | RegExp, value: string) =>
  fireEvent.input(await screen.findByRole('textbox', { name }), { target: { value } });

/** Says it both ways: a field may listen to either. */
export async function choose(label: string, value: string): Promise<void> {
  const field = await screen.findByLabelText(label);
  fireEvent.input(field, { target: { value } });
  fireEvent.change(field, { target: { value } });
}

/** Steps of a kind as they are stored. */
export const made = (world: World, kind: Step['kind']) =>
  world.steps.filter((step) => step.kind === kind);

/** The timeline, row by row. */
export const rows = async () =>
  [...(await screen.findByRole('list', { name: 'What you have met' })).children].map(
    (row) => row.textContent ?? '',
  );
