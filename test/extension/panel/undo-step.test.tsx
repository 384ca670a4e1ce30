import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { Panel } from '../../../extension/panel/panel.tsx';
import type { Commands } from '../../../extension/ui/client.ts';
import { panelModel } from '../../../extension/ui/models/panel-model.ts';
import type { Step } from '../../../shared/journey/records.ts';
import { fakeClient, type World } from '../ui/fake-client.ts';
import { SAMPLE_JOURNEY, SAMPLE_STEPS, SAMPLE_WALK, START, sampleNote } from '../ui/sample-walk.ts';

function open(content: Partial<World> = {}, answers: Partial<Commands> = {}) {
  const fake = fakeClient({ now: START + 760_000, ...content }, answers);
  const model = panelModel(fake.client);
  render(<Panel model={model} />);
  return { ...fake, model };
}

const walkingView: World['view'] = {
  tabId: 7,
  address: 'https://shop.example/',
  origin: 'https://shop.example',
  reachable: true,
  granted: true,
  followed: true,
  walking: true,
  walkElsewhere: false,
  page: null,
};

const walking = {
  journeys: [SAMPLE_JOURNEY],
  walks: [SAMPLE_WALK],
  steps: SAMPLE_STEPS,
  notes: [sampleNote({ pictureId: null })],
  view: walkingView,
};

const press = async (name: string | RegExp) =>
  fireEvent.click(await screen.findByRole('button', { name }));

afterEach(cleanup);

it('takes the last step out and puts it back', async () => {
  const { world } = open({ ...walking, steps: [...SAMPLE_STEPS] });
  const out = () => world.steps.filter(({ deletedAt }) => deletedAt !== undefined).length;
  await press('Undo last step');
  await expect.poll(out).toBeGreaterThan(0);
  const said = await screen.findByText(/^Removed: /);
  expect(said.closest('.toast-place')?.nextElementSibling?.className).toBe('bottom');
  await press('Undo');
  await expect.poll(out).toBe(0);
});

it('says what is taken out before the background has answered, and nothing where that refuses', async () => {
  let refuse: () => void = () => undefined;
  const undoLastStep: Commands['undoLastStep'] = () =>
    new Promise((resolve) => {
      refuse = () => resolve({ ok: false, reason: 'storageFull' });
    });
  open({ ...walking, steps: [...SAMPLE_STEPS] }, { undoLastStep });
  await press('Undo last step');
  await screen.findByText(/^Removed: /);
  refuse();
  await expect.poll(() => screen.queryByText(/^Removed: /)).toBeNull();
  await screen.findByText(/disk is full/);
});

it('offers to put a step back only while the walk goes on', async () => {
  const { model } = open({ ...walking, steps: [...SAMPLE_STEPS] });
  await press('Undo last step');
  await screen.findByText(/^Removed: /);
  await press('End the walk');
  fireEvent.click(await screen.findByRole('radio', { name: 'No, I left' }));
  fireEvent.click(screen.getAllByRole('button', { name: 'End the walk' }).at(-1) as Element);
  await screen.findByRole('button', { name: 'Download the walk' });
  expect(screen.queryByText(/^Removed: /)).toBeNull();
  expect(model.walk.undone.value).toBeNull();
});

it('offers to put a step back until the walk has gone on to another page', async () => {
  const { world, changed, model } = open({ ...walking, steps: [...SAMPLE_STEPS] });
  await press('Undo last step');
  await screen.findByText(/^Removed: /);
  const page = SAMPLE_STEPS.find((step) => step.kind === 'page') as Step;
  world.steps = [...world.steps, { ...page, id: 'next', at: START + 770_000 }];
  changed();
  await expect.poll(() => screen.queryByText(/^Removed: /)).toBeNull();
  expect(model.walk.undone.value).toBeNull();
});
