import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { JourneyOffer } from '../../../extension/panel/journey-offer.tsx';
import { panelModel } from '../../../extension/ui/models/panel-model.ts';
import type { Journey } from '../../../shared/journey/records.ts';
import { fakeClient } from '../ui/fake-client.ts';
import { SAMPLE_JOURNEY } from '../ui/sample-walk.ts';

const { plan } = SAMPLE_JOURNEY;
const [first] = plan.touchpoints;
if (!first) throw new Error('The sample has touchpoints');

const NEWER = { ...SAMPLE_JOURNEY, plan: { ...plan, name: 'The site’s newer file' } };
const TAKEN: Journey = { ...SAMPLE_JOURNEY, site: plan };
const WITH_OWN_TAG: Journey = {
  ...TAKEN,
  plan: { ...plan, touchpoints: [...plan.touchpoints, { ...first, id: 'my.own' }] },
};

const update = () => screen.queryByRole('button', { name: 'Use the site’s newer version' });

async function open(stored: Journey, offered: Journey) {
  const { client } = fakeClient({ journeys: [stored], offer: { ok: true, value: offered } });
  const model = panelModel(client);
  render(<JourneyOffer model={model} />);
  await vi.waitFor(() => expect(model.journey.chosen.value).not.toBeNull());
  await screen.findByRole('status');
  return model;
}

afterEach(cleanup);

it.each([
  ['as it was taken', TAKEN],
  ['with a tag of one’s own', WITH_OWN_TAG],
])('a newer file of the site is offered beside a copy %s', async (_how, stored) => {
  await open(stored, NEWER);
  expect(update()).not.toBeNull();
});

it('the file that was taken is not offered as newer because of a tag of one’s own', async () => {
  await open(WITH_OWN_TAG, SAMPLE_JOURNEY);
  expect(update()).toBeNull();
  expect(screen.getByRole('status').textContent).toContain('changes of your own');
});

it('a copy that says the same is said to be the same', async () => {
  await open(TAKEN, SAMPLE_JOURNEY);
  expect(update()).toBeNull();
  expect(screen.getByRole('status').textContent).toContain('the same as the site’s file');
});

it('says how many changes of one’s own stayed when the newer file is taken', async () => {
  const model = await open(WITH_OWN_TAG, NEWER);
  await model.journey.takeSite(NEWER);
  await vi.waitFor(() =>
    expect(screen.getByRole('status').textContent).toContain('1 change of your own was kept'),
  );
  expect(update()).toBeNull();
});
