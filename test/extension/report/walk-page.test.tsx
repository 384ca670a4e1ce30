import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { WalkPage } from '../../../extension/report/walk-page.tsx';
import { fakeClient, type World } from '../ui/fake-client.ts';
import { AFTER_JOURNEY, AFTER_NOTES, AFTER_STEPS, AFTER_WALK, START } from './sample-after.ts';
import { BEFORE_WALK } from './sample-before.ts';

const world: Partial<World> = {
  journeys: [AFTER_JOURNEY],
  walks: [AFTER_WALK, BEFORE_WALK],
  steps: AFTER_STEPS,
  notes: AFTER_NOTES,
  now: START + 10_000_000,
};

async function open(over: Partial<World> = {}) {
  const fake = fakeClient(structuredClone({ ...world, ...over }));
  render(<WalkPage client={fake.client} ids={['walk-after']} />);
  await screen.findByRole('heading', { level: 1 });
  return fake;
}

const part = (name: string) => within(screen.getByRole('region', { name }));
const stops = () => within(part('The way it went').getAllByRole('list')[1] ?? document.body);
const press = async (name: string | RegExp) =>
  fireEvent.click(await screen.findByRole('button', { name }));

afterEach(cleanup);

describe('a walk looked at afterwards', () => {
  it('says its answer first, then who walked and how it ended', async () => {
    await open();
    expect(screen.getByText('2 of 7 touchpoints hurt')).toBeTruthy();
    expect(screen.getByText('Goal reached')).toBeTruthy();
    expect(screen.getByText('walked by an outsider')).toBeTruthy();
    expect(screen.getByText('We approached them')).toBeTruthy();
    expect(screen.getByText('Never arrived at shop.example/thanks')).toBeTruthy();
    expect(screen.getByText('Came to all it was for: Purchase, Advocacy')).toBeTruthy();
  });

  it('says which of the stages it was for it did not come to', async () => {
    await open({ steps: AFTER_STEPS.filter(({ stage }) => stage !== 'advocacy') });
    const sentence = 'It was for Purchase, Advocacy, and did not come to Advocacy';
    expect(screen.getByText(sentence)).toBeTruthy();
  });

  it('says where felt and observed do not fit together', async () => {
    await open();
    expect(part('Felt and observed').getByText(/Observed: Dead click ×2/)).toBeTruthy();
  });

  it('tells the way stop by stop: detours, borders, visits, and what was taken out is not there', async () => {
    await open();
    expect(stops().getByText('Sidetrack')).toBeTruthy();
    expect(stops().getByText('visit 2')).toBeTruthy();
    expect(
      stops()
        .getAllByText(/^To /)
        .map(({ textContent }) => textContent),
    ).toEqual([...['To feed.example', 'To shop.example', 'To pay.example', 'To shop.example']]);
    expect(stops().queryByText('Wrong tab')).toBeNull();
  });

  it.each([
    ['Planned and walked', '2 missed'],
    ['Planned and walked', '1 not in the plan'],
    ['Seams', '−3'],
    ['Seams', 'Passage rated 2 of 5'],
    ['The way it went', /2 of 5 · They did not know/],
    ['Time', '26 min of walking, 2 hr 45 min of waiting.'],
    ['Time', /^Waiting: /],
    ['Friction detected', '1 confirmed, 1 not judged, 1 dismissed'],
    ['Messages', /Contradicts another: Banner/],
    ['Answers', 'The price was never clear.'],
    ['Changed afterwards', 'Taken out: Wrong tab'],
  ])('%s says “%s”', async (name, words) => {
    await open();
    expect(part(name).getByText(words)).toBeTruthy();
  });

  it('says what was measured in words, nowhere as the raw measure or the rule that made it', async () => {
    const measured = [
      { rule: 'rage', version: 1, values: { clicks: 4, ms: 93, px: 0 } },
      { rule: 'slow-page', version: 1, values: { lcp: 5200, cls: 0.31 } },
    ];
    const signals = AFTER_STEPS.filter(({ kind }) => kind === 'signal');
    const steps = AFTER_STEPS.map((step) => {
      if (step.kind === 'page') return { ...step, vitals: { lcp: 5200, inp: 640, cls: 0.31 } };
      return { ...step, ...measured[signals.indexOf(step)] };
    });
    await open({ steps });
    const shown = document.body.textContent ?? '';
    expect(shown).toContain('all on one spot');
    expect(shown).toContain('poor page quality: main content after 5.2');
    expect(shown).not.toMatch(/\d px\b|\bms\b|version \d|0\.31|\b(LCP|INP|CLS|FCP|TTFB)\b/i);
  });

  it.each([
    ['good', { lcp: 2_400, cls: 0.02 }, 'good page quality', false],
    ['middling', { lcp: 3_200 }, /^page quality could be better: main content after 3.2/, false],
    ['poor', { lcp: 900, inp: 640 }, /^poor page quality: reaction to a press after 0.6/, true],
  ])('says how good a page was: %s', async (_what, vitals, words, hurts) => {
    await open({ steps: AFTER_STEPS.map((step) => ({ ...step, vitals })) });
    expect(stops().getAllByText(words)[0]?.matches('[data-hurts]')).toBe(hurts);
  });

  it('says at which stop another day begins, and where the walk was paused before it', async () => {
    const day = 24 * 60 * 60_000;
    const later = { from: START + 189 * 60_000, to: START + 3 * day };
    const steps = AFTER_STEPS.map((step) =>
      'title' in step && step.title === 'Tip a friend' ? { ...step, at: later.to + 60_000 } : step,
    );
    await open({ walks: [{ ...AFTER_WALK, pauses: [later], endedAt: later.to + day }], steps });
    const stop = stops().getByText('Tip a friend').closest('li');
    expect(stop?.querySelector('.stop-border')?.textContent).toMatch(
      /^paused for 2 days 21 hr.*2026/,
    );
    expect(stops().getAllByText(/paused for/)).toHaveLength(1);
    // A rest of days is in the totals, and told as what it was.
    const facts = document.querySelector('.walk-figures')?.textContent;
    expect(facts).toMatch(/4 days of waiting/);
    expect(part('Time').getByText(/2 days \d+ hr while the walk rested/)).toBeTruthy();
  });

  it('tells an answer on its question’s scale, and what was measured of a page once', async () => {
    const seam = { question: 'seamless', value: 4, text: '', skipped: false };
    const answered = AFTER_STEPS.map((step) =>
      step.kind === 'answer' ? { ...step, ...seam } : step,
    );
    const call = answered.find(({ kind }) => kind === 'moment');
    const measured = answered.find((step) => step.kind === 'page' && step.scrolled === 0.4);
    if (!call || !measured) throw new Error('the sample has a call and a measured page');
    const away = { ...call, id: 'away', at: measured.at + 1 };
    await open({ steps: [...answered, away].sort((a, b) => a.at - b.at) });
    expect(stops().getByText(/4 of 5/)).toBeTruthy();
    expect(stops().getAllByText('Rain or shine')).toHaveLength(2);
    expect(stops().getAllByText('seen down to 40%')).toHaveLength(1);
  });

  it('leads to the walk it repeats, side by side', async () => {
    await open();
    const link = screen.getByRole('link', { name: 'Compare with the earlier walk' });
    expect(link.getAttribute('href')).toBe('#compare/walk-before/walk-after');
  });

  it('says so where the walk is not here', async () => {
    const { client } = fakeClient();
    render(<WalkPage client={client} ids={['nobody']} />);
    expect(await screen.findByText(/not on this computer/)).toBeTruthy();
  });
});

describe('afterwards', () => {
  it('a walk gets a name, and loses it again', async () => {
    const { world: now } = await open();
    await press('Rename the walk');
    const name = screen.getByRole('textbox', { name: 'Name of the walk' });
    fireEvent.input(name, { target: { value: 'Before the new checkout' } });
    await press('Save');
    expect(await screen.findByRole('heading', { name: 'Before the new checkout' })).toBeTruthy();
    await press('Undo');
    expect(await screen.findByRole('heading', { name: /^Maja/ })).toBeTruthy();
    expect(now.walks[0]?.title).toBeUndefined();
  });

  it('goal, walker and closing answers are corrected, the history says which, and all of it undone', async () => {
    const { world: now } = await open();
    const before = structuredClone(now.walks[0]);
    await press('Correct goal and answers');
    const asked = within(screen.getByRole('dialog'));
    const goal = asked.getByLabelText('What do you want to get done?');
    fireEvent.input(goal, { target: { value: 'A coat for the autumn' } });
    fireEvent.click(asked.getByLabelText('No, I left'));
    fireEvent.change(asked.getByLabelText('At which stage did you leave?'), {
      target: { value: 'purchase' },
    });
    fireEvent.click(asked.getByText('Save'));
    expect(await screen.findByText('A coat for the autumn')).toBeTruthy();
    expect(now.walks[0]?.closing).toMatchObject({ reached: false, leftAt: 'purchase' });
    expect(now.walks[0]?.charter).toEqual(before?.charter);
    expect(part('Changed afterwards').queryByText('Charter changed')).toBeNull();
    await press('Undo');
    await waitFor(() => expect(now.walks[0]?.goal).toBe(before?.goal));
    expect(now.walks[0]?.closing).toEqual(before?.closing);
  });

  it('a stage is corrected, the page read anew, and all of it undone', async () => {
    const { world: now } = await open();
    await press('Correct: How to wax a coat');
    fireEvent.change(screen.getByLabelText('Stage'), { target: { value: 'consideration' } });
    await press('Save');
    await waitFor(() => expect(stops().queryByText('Sidetrack')).toBeNull());
    expect(
      part('Changed afterwards').getByText('Corrected from “No stage” to “Consideration”'),
    ).toBeTruthy();
    const wax = () => now.steps.find((step) => step.kind === 'page' && /wax/.test(step.title));
    expect(wax()?.at).toBe(AFTER_STEPS.find(({ id }) => id === wax()?.id)?.at);
    await press('Undo');
    expect(await stops().findByText('Sidetrack')).toBeTruthy();
  });

  it('a page is taken out with what was recorded on it by itself, and put back', async () => {
    const { world: now } = await open();
    const gone = () => now.steps.filter(({ deletedAt }) => deletedAt !== undefined).length;
    const before = gone();
    await press('Correct: Cart');
    await press('Take out of the walk');
    await waitFor(() =>
      expect(stops().queryByRole('button', { name: 'Correct: Cart' })).toBeNull(),
    );
    expect(gone() - before).toBe(2);
    await press('Undo');
    expect(await screen.findByRole('button', { name: 'Correct: Cart' })).toBeTruthy();
    expect(gone()).toBe(before);
  });

  it('what was taken out long ago is put back from the history', async () => {
    await open();
    await press('Put back: Wrong tab');
    expect(await stops().findByText('Wrong tab')).toBeTruthy();
  });

  it('a question that was taken out is named by its words', async () => {
    const line = { ...{ at: 0, stepId: 'gone', what: 'step-deleted' as const }, from: 'seamless' };
    const walks = (world.walks ?? []).map((walk) => ({ ...walk, history: [line] }));
    const fake = fakeClient({ ...structuredClone(world), walks });
    render(<WalkPage client={fake.client} ids={['walk-after']} />);
    expect(await screen.findByText('Taken out: How did the passage here feel?')).toBeTruthy();
  });

  it('a refusal is told, and nothing is offered to undo', async () => {
    const fake = fakeClient(structuredClone(world), {
      changeWalk: async () => ({ ok: false, reason: 'storageFull' }),
    });
    render(<WalkPage client={fake.client} ids={['walk-after']} />);
    await press('Rename the walk');
    fireEvent.input(screen.getByRole('textbox'), { target: { value: 'x' } });
    await press('Save');
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('the same charter is walked again from its start page', async () => {
    const { asked } = await open();
    await press('Walk it again');
    expect(await screen.findByText(/Click the Waymark icon there/)).toBeTruthy();
    const opened = asked.find(({ name }) => name === 'openTab')?.data;
    expect(opened).toMatch(/^https:\/\/shop\.example\/#:~:waymark=/);
  });
});
