import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FeelingCurve } from '../../../extension/ui/components/feeling-curve.tsx';
import { WalkSummary } from '../../../extension/ui/components/walk-summary.tsx';
import { waitsSentence } from '../../../extension/ui/components/walk-summary-words.ts';
import { emotionCurve } from '../../../shared/journey/emotion-curve.ts';
import type { Plan } from '../../../shared/journey/plan.ts';
import { presetPlan } from '../../../shared/journey/presets.ts';
import type { Note, Step, Walk } from '../../../shared/journey/records.ts';
import {
  felt,
  MINUTE,
  met,
  page,
  START,
  sampleNote,
  sampleWalk,
} from '../../shared/journey/sample-walk.ts';

afterEach(cleanup);

const plan: Plan = {
  ...presetPlan('five'),
  touchpoints: [
    { id: 'ad', label: 'Ad', stages: ['awareness'], medium: 'digital', owner: 'partner' },
    { id: 'pay', label: 'Payment', stages: ['purchase'], medium: 'digital', owner: 'brand' },
    { id: 'friend', label: 'Friend', stages: ['advocacy'], medium: 'digital', owner: 'brand' },
  ],
};
const steps: Step[] = [
  page(0, { stage: 'awareness' }),
  met(1_000, 'ad', { stage: 'awareness', action: 'clicked' }),
  felt(2_000, 1, { stage: 'awareness' }),
  page(2 * MINUTE, { stage: 'purchase', title: 'Checkout', loadMs: 6_200 }),
  met(2 * MINUTE + 1, 'pay', { stage: 'purchase' }),
];
const hurting = sampleNote({ touchpoint: 'pay', feeling: -2 });

interface Shown {
  notes?: Note[];
  walk?: Partial<Walk>;
  touchpoints?: Plan['touchpoints'];
  onOpenNote?: (id: string) => void;
}

function show(facts: Shown) {
  const { notes = [hurting], walk, touchpoints = plan.touchpoints, onOpenNote } = facts;
  const opened = onOpenNote ? { onOpenNote } : {};
  render(
    <WalkSummary
      plan={{ ...plan, touchpoints }}
      walk={sampleWalk({ endedAt: START + 5 * MINUTE, ...walk })}
      steps={steps}
      notes={notes}
      language="en"
      {...opened}
    />,
  );
}

const rowOf = (name: string) => {
  const row = screen.getByText(name).closest('li');
  if (!row) throw new Error(`no row for ${name}`);
  return within(row);
};

describe('the summary of a walk', () => {
  it('opens with its answer and the worst note', () => {
    show({});
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('1 of 2 touchpoints hurt');
    expect(screen.getAllByText('Shipping cost only at the end').length).toBeGreaterThan(0);
  });

  it('says where the walker gave up', () => {
    const closing = { reached: false, leftAt: 'purchase', ease: 3, remark: 'Too dear' };
    show({ walk: { closing } });
    expect(screen.getByText('Left at Purchase')).toBeTruthy();
    expect(screen.getByText('Easy to navigate: 3 of 10')).toBeTruthy();
    expect(screen.getByText('Too dear')).toBeTruthy();
  });

  it('asks for better questions when nothing was noted', () => {
    show({ notes: [] });
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Nothing was noted');
    expect(screen.getByText(/someone who has never seen the site/)).toBeTruthy();
  });

  it('tells met from missed, and what hurt', () => {
    show({});
    expect(rowOf('Ad').getByText('clicked')).toBeTruthy();
    expect(rowOf('Friend').getByText('missed')).toBeTruthy();
    const payments = screen.getAllByText('Payment').map((name) => name.closest('li')?.textContent);
    expect(payments.some((row) => row?.includes('seen · hurt'))).toBe(true);
  });

  it('tells a touchpoint of two stages as met where it was met, and not in the other', () => {
    const both = ['awareness', 'consideration'];
    show({
      touchpoints: plan.touchpoints.map((one) =>
        one.id === 'ad' ? { ...one, stages: both } : one,
      ),
    });
    const rows = screen.getAllByText('Ad').map((name) => name.closest('li'));
    expect(rows.map((row) => row?.textContent)).toEqual(['Adclicked', 'Admet in another stage']);
    expect(rows.map((row) => row?.dataset.met)).toEqual(['true', 'false']);
    const counts = screen.getAllByText(/ of 1 met/).map(({ textContent }) => textContent);
    expect(counts.slice(0, 2)).toEqual(['1 of 1 met', '0 of 1 met']);
  });

  it('tells walking and waiting beside each other, and what the waiting was', () => {
    show({ walk: { pauses: [{ from: START + 3 * MINUTE, to: START + 4 * MINUTE }] } });
    expect(screen.getByText('4 min of walking')).toBeTruthy();
    expect(screen.getByText('1 min of waiting')).toBeTruthy();
    expect(screen.getByText('Waiting: 1 min while the walk rested')).toBeTruthy();
  });

  it.each([
    [0, 'Waiting: 21 min off the page'],
    [4, 'Waiting: 21 min off the page (waited 25 min, and walked on meanwhile)'],
  ])('does not contradict what a moment says of its wait, %i min of it walked', (walked, said) => {
    const waits = { told: 21 * MINUTE, rest: 0, gap: 0 };
    const none = { stages: [], elsewhereMs: 0, activeMs: 0, waitingMs: waits.told };
    expect(waitsSentence({ ...none, waits, walkedOnMs: walked * MINUTE }, 'en')).toBe(said);
  });

  it('says nothing of waiting where there was none', () => {
    show({});
    expect(screen.queryByText(/waiting/i)).toBeNull();
  });

  it('tells how long each stage took', () => {
    show({});
    const time = (stage: string) =>
      screen
        .getAllByText(stage)
        .map((name) => name.closest('.summary-stage')?.textContent ?? '')
        .join();
    expect(time('Awareness')).toContain('2 min');
    expect(time('Purchase')).toContain('3 min');
    expect(time('Retention')).toContain('not visited');
  });

  it('names slow pages', () => {
    show({});
    expect(rowOf('Checkout').getByText('Slow: 6.2 sec')).toBeTruthy();
  });

  it('opens a note by keyboard or click where it can be opened', () => {
    const open = vi.fn();
    show({ onOpenNote: open });
    const [first] = screen.getAllByRole('button', { name: /Shipping cost/ });
    if (first) fireEvent.click(first);
    expect(open).toHaveBeenCalledWith('note-1');
  });

  it('has no buttons where nothing can be opened', () => {
    show({});
    expect(screen.queryAllByRole('button')).toEqual([]);
  });
});

describe('the feeling curve', () => {
  const names = ['Awareness', 'Consideration', 'Purchase', 'Retention', 'Advocacy'];
  const draw = (notes: Note[]) =>
    render(<FeelingCurve stages={names} points={emotionCurve(plan, steps, notes)} language="en" />);

  it('is a picture that says in words what it shows', () => {
    draw([hurting]);
    const said = screen.getByRole('img').getAttribute('aria-label');
    expect(said).toContain('1 Awareness: Good, mean +1');
    expect(said).toContain('3 Purchase: Very bad, mean −2');
  });

  it('has its figures in a table, also where nothing was said', () => {
    draw([hurting]);
    const rows = screen.getAllByRole('row').map((row) => row.textContent);
    expect(rows).toContain('3 Purchase−2−21');
    expect(rows).toContain('4 Retentionnot said–0');
  });

  it('draws the worst lowest', () => {
    const { container } = draw([hurting]);
    const tops = [...container.querySelectorAll<HTMLElement>('.curve-point')].map((point) => [
      point.textContent,
      point.style.top,
    ]);
    expect(tops).toEqual([
      ['1', '25%'],
      ['3', '100%'],
    ]);
  });

  it('says so where nothing was felt', () => {
    render(<FeelingCurve stages={names} points={[]} language="en" />);
    expect(screen.getByText('No feelings were noted on this walk.')).toBeTruthy();
  });
});
