import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { stepTable } from '../../../../extension/report/export/step-table.ts';
import { readWalk, type WalkRead } from '../../../../extension/report/walk/walk-read.ts';
import { moment } from '../../../shared/journey/after-plan.ts';
import { answer, felt, page } from '../../../shared/journey/sample-walk.ts';
import { AFTER_JOURNEY, AFTER_NOTES, AFTER_STEPS, AFTER_WALK } from '../sample-after.ts';

const whole = { walk: AFTER_WALK, journey: AFTER_JOURNEY, notes: AFTER_NOTES, others: [] };

function rows(over: Partial<typeof whole & { steps: WalkRead['steps'] }> = {}, language = 'en') {
  const text = stepTable(readWalk({ ...whole, steps: AFTER_STEPS, ...over }, language));
  const parsed = Papa.parse<Record<string, string>>(text.slice(1), {
    header: true,
    skipEmptyLines: true,
  });
  expect(parsed.errors).toEqual([]);
  return parsed.data;
}

describe('the table', () => {
  it('has a line for every standing step and note, in the order they happened', () => {
    const table = rows();
    expect(table).toHaveLength(AFTER_STEPS.length - 1 + AFTER_NOTES.length);
    expect(table.map((row) => row.Title ?? row.What)).not.toContain('Wrong tab');
    const times = table.map((row) => row['Time (UTC)'] ?? '');
    expect([...times].sort()).toEqual(times);
    expect(new Set(table.map((row) => row.Kind))).toEqual(
      new Set([
        'Page',
        'Touchpoint',
        'Feeling',
        'Off the page',
        'Message',
        'Answer',
        'Friction',
        'Note',
      ]),
    );
  });

  it('tells a moment with owner, time and feeling as numbers', () => {
    const said = moment(1, { tookMs: 90_000, waitedMs: 600_000, feeling: -2, stage: 'retention' });
    expect(rows({ steps: [said], notes: [] })[0]).toMatchObject({
      ...{ Kind: 'Off the page', Channel: 'Phone call', Owner: 'Own', Feeling: '-2' },
      ...{ 'Active, seconds': '90', 'Waited, seconds': '600' },
    });
  });

  it('tells what was chosen in words, and a scale as its number', () => {
    const said = [answer(0, 'easy', { value: 0 }), answer(1, 'seamless', { value: 2 })];
    expect(rows({ steps: said, notes: [] }).map(({ Action }) => Action)).toEqual(['No', '2']);
  });

  it.each([
    ...['=HYPERLINK("http://x")', '+1', '-1+2', '@SUM(A1)', '\t=1', ' =1', '\n=1', '\r=1'],
    ...['＝1', '"=1', "'=1", '|calc'],
  ])('lets %j be no formula', (words) => {
    const [row] = rows({ steps: [page(0, { title: words })], notes: [] });
    expect(row?.What?.startsWith("'")).toBe(true);
  });

  it('leaves ordinary words and numbers as they are', () => {
    const [one, two] = rows({
      steps: [page(0, { title: 'A = B; "C"\nD' }), felt(1, -1)],
      notes: [],
    });
    expect([one?.What, two?.Feeling]).toEqual(['A = B; "C"\nD', '-1']);
  });

  it('stands apart as the reader’s spreadsheet takes it', () => {
    const header = (language: string) =>
      stepTable(readWalk({ ...whole, steps: [] }, language)).split('\r\n')[0];
    expect(header('en')).toMatch(/^\uFEFF"?No\.,Time/);
    for (const language of ['sv', 'nb', 'da']) expect(header(language)).toContain('No.;');
  });
});
