import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
// Loaded when first looked at; here they are there from the start.
import '../../../extension/panel/ledger-view.tsx';
import { Panel } from '../../../extension/panel/panel.tsx';
import '../../../extension/panel/written-view.tsx';
import '../../../extension/ui/components/prompt-card.tsx';
import type { Commands } from '../../../extension/ui/client.ts';
import { panelModel } from '../../../extension/ui/models/panel-model.ts';
import type { Step } from '../../../shared/journey/records.ts';
import { answer, MINUTE, message, moment } from '../../shared/journey/sample-walk.ts';
import { fakeClient, type World } from '../ui/fake-client.ts';
import { SAMPLE_JOURNEY, SAMPLE_STEPS, SAMPLE_WALK, START } from '../ui/sample-walk.ts';

const ON: World['asking'] = { on: true, walkId: '', quiet: [] };
const VIEW: World['view'] = {
  ...{ tabId: 7, address: 'https://shop.example/', origin: 'https://shop.example' },
  ...{ reachable: true, granted: true, walking: true, walkElsewhere: false, page: null },
};

function open(content: Partial<World> = {}, answers: Partial<Commands> = {}) {
  const world = { journeys: [SAMPLE_JOURNEY], walks: [SAMPLE_WALK], steps: [...SAMPLE_STEPS] };
  const now = START + 20 * MINUTE;
  const fake = fakeClient({ ...world, view: VIEW, now, ...content }, answers);
  const model = panelModel(fake.client);
  render(<Panel model={model} />);
  return { ...fake, model };
}

const press = async (name: string | RegExp) =>
  fireEvent.click(await screen.findByRole('button', { name }));
const write = async (label: string | RegExp, value: string) =>
  fireEvent.input(await screen.findByRole('textbox', { name: label }), { target: { value } });
const choose = async (label: string, value: string) =>
  fireEvent.change(await screen.findByLabelText(label), { target: { value } });
const HARDEST = /hard to find/;
const made = (world: World, kind: Step['kind']) => world.steps.filter((step) => step.kind === kind);
const rows = async () =>
  [...(await screen.findByRole('list', { name: 'What you have met' })).children].map(
    (row) => row.textContent ?? '',
  );

afterEach(cleanup);

describe('a moment off the page', () => {
  it('is kept from the first thing said, with what its channel proposes, and stands in the timeline', async () => {
    const { world } = open();
    await press('Something happened elsewhere');
    expect(made(world, 'moment')).toEqual([]);
    await choose('Where did it happen?', 'delivery_tracking');
    await write('What happened?', 'The parcel was with a neighbour');
    await choose('How long did you wait?', '3');
    await choose('Unit: How long did you wait?', 'days');
    fireEvent.click(await screen.findByLabelText('Bad'));
    await press(/^Done/);
    await expect
      .poll(async () => (await rows()).at(-1))
      .toContain('The parcel was with a neighbour');
    expect((await rows()).at(-1)).toContain('waited 3 days');
    expect(made(world, 'moment')).toMatchObject([
      {
        ...{ channel: 'delivery_tracking', owner: 'partner', medium: 'digital', feeling: -1 },
        ...{ waitedMs: 3 * 24 * 60 * MINUTE, stage: 'purchase', address: '', at: world.now },
      },
    ]);
  });

  it('half written, it is there when the panel is opened again, and goes on', async () => {
    const { world, model } = open();
    await press('Something happened elsewhere');
    await write('What happened?', 'A friend told me');
    await expect.poll(() => made(world, 'moment')).toHaveLength(1);
    model.dispose();
    cleanup();
    open({ steps: world.steps });
    await press(/A friend told me/);
    const field = await screen.findByLabelText<HTMLTextAreaElement>('What happened?');
    expect(field.value).toBe('A friend told me');
  });

  it('opened and left without a word, is nothing', async () => {
    const { asked } = open();
    await press('Something happened elsewhere');
    await press(/^Done/);
    await screen.findByRole('list', { name: 'What you have met' });
    expect(asked.map(({ name }) => name)).not.toContain('putStep');
  });

  it('is put back in time, and never into the future', async () => {
    const { world } = open();
    await press('Something happened elsewhere');
    await choose('When?', '2026-11-20T09:30');
    await expect
      .poll(() => made(world, 'moment')[0]?.at)
      .toBe(new Date(2026, 10, 20, 9, 30).getTime());
    await choose('When?', '2031-01-01T00:00');
    const field = await screen.findByLabelText<HTMLInputElement>('When?');
    await expect.poll(() => field.value).toBe('2026-11-20T09:30');
  });

  it('takes owner, medium, channel and stage from the plan’s touchpoint', async () => {
    const { world } = open();
    await press('Something happened elsewhere');
    await choose('Touchpoint of the plan', 'friend.tip');
    await expect
      .poll(() => made(world, 'moment')[0])
      .toMatchObject({
        ...{ channel: 'friend', owner: 'external', medium: 'physical', stage: 'advocacy' },
      });
  });

  it('keeps a picture that was pasted, and says when it is none', async () => {
    let isImage = true;
    const { staged, asked } = open(
      {},
      {
        putStepPicture: async ({ staged: name }) =>
          isImage
            ? { ok: true, value: { pictureId: name } }
            : { ok: false, reason: 'noImage' as const },
      },
    );
    await press('Something happened elsewhere');
    const field = await screen.findByLabelText('What happened?');
    const file = new File(['x'], 'shot.png', { type: 'image/png' });
    const paste = () => fireEvent.paste(field, { clipboardData: { files: [file] } });
    paste();
    await expect.poll(() => asked.some(({ name }) => name === 'putStepPicture')).toBe(true);
    expect(staged.size).toBe(1);
    expect(asked.findIndex(({ name }) => name === 'putStep')).toBeLessThan(
      asked.findIndex(({ name }) => name === 'putStepPicture'),
    );
    isImage = false;
    paste();
    expect(await screen.findByText(/cannot show this file/)).toBeTruthy();
  });

  it('is taken out, and brought back', async () => {
    const steps = [...SAMPLE_STEPS, moment(0, { at: START + 9 * MINUTE, text: 'Called' })];
    const { world } = open({ steps });
    await press(/Called/);
    await press('Remove the moment');
    await expect.poll(() => world.steps.at(-1)?.deletedAt).toBeDefined();
    await press('Undo');
    await expect.poll(async () => (await rows()).at(-1)).toContain('Called');
    expect(world.steps.at(-1)?.deletedAt).toBeUndefined();
  });

  it('stays open where it is not stored', async () => {
    open({}, { putStep: async () => ({ ok: false, reason: 'storageFull' }) });
    await press('Something happened elsewhere');
    await write('What happened?', 'x');
    await press(/^Done/);
    expect(await screen.findByText('Not saved')).toBeTruthy();
    expect(screen.getByLabelText('What happened?')).toBeTruthy();
  });
});

it('time in which nothing was met is said: rest where the walk was paused', async () => {
  const late = moment(0, { at: START + 15 * 24 * 60 * MINUTE, text: 'It came', waitedMs: null });
  const pauses = [{ from: START + 8 * MINUTE, to: START + 12 * 24 * 60 * MINUTE }];
  const walk = { ...SAMPLE_WALK, pauses };
  const now = START + 16 * 24 * 60 * MINUTE;
  open({ steps: [...SAMPLE_STEPS, late], walks: [walk], now });
  expect((await rows()).at(-2)).toMatch(/The walk rested for 1[45] days/);
  cleanup();
  open({ steps: [...SAMPLE_STEPS, late], now });
  expect((await rows()).at(-2)).toMatch(/1[45] days.*passed/);
});

describe('messages', () => {
  const twice = () => [
    message(0, { id: 'm1', at: START + 8 * MINUTE, text: 'Ten percent off' }),
    message(0, { id: 'm2', at: START + 9 * MINUTE, text: 'TEN percent off!', sort: 'sms' }),
  ];

  it('are written down, an ad with the page it stood on', async () => {
    const { world } = open();
    await press('Add a message');
    fireEvent.click(await screen.findByLabelText('Banner'));
    await write('What does it say?', 'Free delivery');
    await press(/^Done/);
    await expect.poll(async () => (await rows()).at(-1)).toContain('Free delivery');
    expect(made(world, 'message')).toMatchObject([
      { sort: 'banner', address: 'https://shop.example/checkout', stage: 'purchase' },
    ]);
  });

  it('of the same words are proposed as such, and marked with one press', async () => {
    const { world } = open({ steps: [...SAMPLE_STEPS, ...twice()] });
    await press('Look through 2 messages');
    await press('Mark: Said before');
    await expect
      .poll(() => world.steps.at(-1))
      .toMatchObject({ verdict: 'repeated', against: 'm1' });
    expect(screen.queryByRole('button', { name: 'Mark: Said before' })).toBeNull();
  });

  it('are marked as contradicting another, and as fitting again', async () => {
    const { world } = open({ steps: [...SAMPLE_STEPS, ...twice()] });
    await press('Look through 2 messages');
    const [, second] = within(
      await screen.findByRole('list', { name: 'Messages on the way' }),
    ).getAllByRole('listitem');
    if (!second) throw new Error('no second message');
    const verdict = within(second).getByLabelText('Does it fit?');
    fireEvent.change(verdict, { target: { value: 'contradiction' } });
    await within(second).findByLabelText('Which other message?');
    expect(world.steps.at(-1)).toMatchObject({ verdict: 'contradiction', against: 'm1' });
    fireEvent.change(verdict, { target: { value: '' } });
    await expect.poll(() => world.steps.at(-1)).toMatchObject({ verdict: null, against: null });
  });
});

describe('questions', () => {
  const START_ONLY = SAMPLE_STEPS.slice(0, 1);
  const CONTACT = 'How did you come into contact with our brand?';

  it('come beside the walk, take no focus, and are kept as they are written', async () => {
    const { world } = open({ asking: ON, steps: [...START_ONLY] });
    const card = await screen.findByRole('region', { name: CONTACT });
    expect(card.contains(document.activeElement)).toBe(false);
    expect(screen.getByRole('button', { name: /^Note/ })).toBeTruthy();
    await write(CONTACT, 'A friend');
    await write(CONTACT, 'A friend told me');
    await press(/^Done/);
    await expect.poll(() => screen.queryByRole('region', { name: CONTACT })).toBeNull();
    expect(made(world, 'answer')).toMatchObject([
      { question: 'contact', text: 'A friend told me', value: null, skipped: false },
    ]);
    expect((await rows()).at(-1)).toContain('A friend told me');
  });

  it('are skipped with one key from anywhere, and a skipped one is no row', async () => {
    const { world } = open({ asking: ON, steps: [...START_ONLY] });
    await screen.findByRole('region', { name: CONTACT });
    fireEvent.keyDown(document.body, { key: 'Escape' });
    await expect.poll(() => made(world, 'answer')).toMatchObject([{ skipped: true, text: '' }]);
    expect(screen.queryByRole('region', { name: CONTACT })).toBeNull();
    expect(await rows()).toHaveLength(1);
  });

  it('are not skipped by Escape in words that were written', async () => {
    open({ asking: ON, steps: [...START_ONLY] });
    await write(CONTACT, 'A friend');
    fireEvent.keyDown(screen.getByRole('textbox', { name: CONTACT }), { key: 'Escape' });
    expect(screen.getByRole('region', { name: CONTACT })).toBeTruthy();
  });

  it('that shall not come again do not, in this walk', async () => {
    const { world } = open({ asking: ON, steps: [...START_ONLY] });
    await screen.findByRole('region', { name: CONTACT });
    await press('Not again in this walk');
    await expect
      .poll(() => world.asking)
      .toEqual({ on: true, walkId: 'walk-1', quiet: ['contact'] });
  });

  it('of several are answered one by one; what was begun stays while the walk goes on', async () => {
    const asked = answer(0, 'contact', { at: START + 0.5 * MINUTE });
    const steps = [...START_ONLY, asked, ...SAMPLE_STEPS.slice(2, 3)];
    const { world, changed } = open({ asking: ON, steps });
    const card = await screen.findByRole('region', { name: /new stage/ });
    await write('What motivates you?', 'Rain');
    world.steps = [...world.steps, ...SAMPLE_STEPS.slice(7, 8)];
    changed();
    expect(card.isConnected).toBe(true);
    await write('What do you expect?', 'Dry arms');
    await press(/^Done/);
    await expect
      .poll(() =>
        made(world, 'answer').map((step) => [step.kind === 'answer' && step.question, step.stage]),
      )
      .toEqual([
        ['contact', null],
        ['motivation', 'consideration'],
        ['expectations', 'consideration'],
      ]);
  });

  it('do not come where they are switched off, or the walk is paused', async () => {
    open({ steps: [...START_ONLY] });
    await rows();
    expect(screen.queryByRole('region', { name: CONTACT })).toBeNull();
    cleanup();
    open({ asking: ON, steps: [...START_ONLY], walks: [{ ...SAMPLE_WALK, state: 'paused' }] });
    await rows();
    expect(screen.queryByRole('region', { name: CONTACT })).toBeNull();
  });

  it('ask where it was hardest when a walk ends without a note', async () => {
    const { model, world } = open({ asking: ON, steps: [...SAMPLE_STEPS] });
    await rows();
    model.walk.askClosing(true);
    await write(HARDEST, 'The size table');
    await press(/^Done/);
    await expect.poll(() => made(world, 'answer')).toMatchObject([{ question: 'hardest' }]);
  });
});
