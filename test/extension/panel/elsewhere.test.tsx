import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { MINUTE, message, moment } from '../../shared/journey/sample-walk.ts';
import { SAMPLE_STEPS, SAMPLE_WALK, START } from '../ui/sample-walk.ts';
import { choose, made, openOnWalk, press, rows, write } from './walking-panel.tsx';

afterEach(cleanup);

describe('a moment off the page', () => {
  it('is kept from the first thing said, with what its channel proposes, and stands in the timeline', async () => {
    const { world } = openOnWalk();
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
    const { world, model } = openOnWalk();
    await press('Something happened elsewhere');
    await write('What happened?', 'A friend told me');
    await expect.poll(() => made(world, 'moment')).toHaveLength(1);
    model.dispose();
    cleanup();
    openOnWalk({ steps: world.steps });
    await press(/A friend told me/);
    const field = await screen.findByLabelText<HTMLTextAreaElement>('What happened?');
    expect(field.value).toBe('A friend told me');
  });

  it('opened and left without a word, is nothing', async () => {
    const { asked } = openOnWalk();
    await press('Something happened elsewhere');
    await press(/^Done/);
    await screen.findByRole('list', { name: 'What you have met' });
    expect(asked.map(({ name }) => name)).not.toContain('putStep');
  });

  it.each([
    ['Something happened elsewhere', 'What happened?'],
    ['Add a message', 'What does it say?'],
  ])('with nothing but spaces in it, is nothing either: %s', async (begin, field) => {
    const { asked } = openOnWalk();
    await press(begin);
    await write(field, '   ');
    await press(/^Done/);
    await screen.findByRole('list', { name: 'What you have met' });
    expect(asked.map(({ name }) => name)).not.toContain('putStep');
  });

  it('is put back in time, and never into the future', async () => {
    const { world } = openOnWalk();
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
    const { world } = openOnWalk();
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
    const { staged, asked } = openOnWalk(
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

  it('is noted like anything on a page, at its own time and place; a note that says nothing is not kept', async () => {
    const called = moment(0, { at: START + 9 * MINUTE, text: 'Called' });
    const { world } = openOnWalk({ steps: [...SAMPLE_STEPS, called] });
    const notes = () => world.notes.filter(({ stepId }) => stepId === called.id);
    const noteIt = async () => {
      await press('Note a problem with it');
      await screen.findByRole('button', { name: 'Open what it is about' });
    };
    const begin = async () => {
      await press(/Called/);
      await noteIt();
    };
    await begin();
    fireEvent.input(document.querySelector('textarea') as Element, {
      target: { value: 'On hold for forty minutes' },
    });
    await expect.poll(notes).toMatchObject([
      {
        ...{ text: 'On hold for forty minutes', title: 'Called', address: '', target: null },
        ...{ at: called.at, stage: called.stage, touchpoint: called.touchpoint },
      },
    ]);
    await press('Open what it is about');
    await screen.findByRole('heading', { name: 'A moment off the page' });
    await noteIt();
    await expect.poll(() => notes().length).toBe(2);
    await press('Back');
    await expect.poll(() => notes().length).toBe(1);
  });

  it('is taken out, and brought back', async () => {
    const steps = [...SAMPLE_STEPS, moment(0, { at: START + 9 * MINUTE, text: 'Called' })];
    const { world } = openOnWalk({ steps });
    await press(/Called/);
    await press('Remove the moment');
    await expect.poll(() => world.steps.at(-1)?.deletedAt).toBeDefined();
    await press('Undo');
    await expect.poll(async () => (await rows()).at(-1)).toContain('Called');
    expect(world.steps.at(-1)?.deletedAt).toBeUndefined();
  });

  it('stays open where it is not stored', async () => {
    openOnWalk({}, { putStep: async () => ({ ok: false, reason: 'storageFull' }) });
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
  openOnWalk({ steps: [...SAMPLE_STEPS, late], walks: [walk], now });
  expect((await rows()).at(-2)).toMatch(/The walk rested for 1[45] days/);
  cleanup();
  openOnWalk({ steps: [...SAMPLE_STEPS, late], now });
  expect((await rows()).at(-2)).toMatch(/1[45] days.*passed/);
});

describe('messages', () => {
  const twice = () => [
    message(0, { id: 'm1', at: START + 8 * MINUTE, text: 'Ten percent off' }),
    message(0, { id: 'm2', at: START + 9 * MINUTE, text: 'TEN percent off!', sort: 'sms' }),
  ];

  it('are written down, an ad with the page it stood on', async () => {
    const { world } = openOnWalk();
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
    const { world } = openOnWalk({ steps: [...SAMPLE_STEPS, ...twice()] });
    await press('Look through 2 messages');
    await press('Mark: Said before');
    await expect
      .poll(() => world.steps.at(-1))
      .toMatchObject({ verdict: 'repeated', against: 'm1' });
    expect(screen.queryByRole('button', { name: 'Mark: Said before' })).toBeNull();
  });

  it('are marked as contradicting another, and as fitting again', async () => {
    const { world } = openOnWalk({ steps: [...SAMPLE_STEPS, ...twice()] });
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
