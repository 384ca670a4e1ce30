import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { painTable, touchpointTable } from '../../../../extension/report/export/map-tables.ts';
import type { Note } from '../../../../shared/journey/records.ts';
import { study } from '../../../shared/journey/map/study.ts';
import { HOSTILE, hostileStudy, mapReadOf } from './sample-map.ts';

const made = study();
const read = mapReadOf(made);

function rows(text: string): Record<string, string>[] {
  expect(text[0]).toBe('\uFEFF');
  const parsed = Papa.parse<Record<string, string>>(text.slice(1), {
    header: true,
    skipEmptyLines: true,
  });
  expect(parsed.errors).toEqual([]);
  return parsed.data;
}

describe('the table of pain points', () => {
  it('has each on a line, the heaviest first, with what the study knows', () => {
    const table = rows(painTable(read));
    expect(table.map((row) => row.Place)).toEqual(
      read.map.pains.map(({ touchpoint }) => touchpoint),
    );
    expect(table[0]).toMatchObject({
      ...{ 'No.': '1', Stage: '3 Purchase', Place: 'shipping', Severity: 'I leave' },
      ...{ Text: 'Shipping cost only at the end', 'Who answers for it': 'Logistics' },
      ...{ Owner: 'Own', 'Severity, 0 to 4': '4', Feeling: '-2', State: 'Open' },
      'Walks that were hurt': String(made.truth.hurt.get('shipping')?.size),
      'Walks that came': String(made.truth.met.get('shipping')?.size),
      Address: 'https://shop.example/shipping',
    });
  });

  it('says numbers as the reader’s spreadsheet takes them', () => {
    const [english, swedish] = ['en', 'sv'].map((language) =>
      rows(painTable(mapReadOf(made, language))).map(({ Weight }) => Weight),
    );
    expect(swedish).toEqual(english?.map((weight) => weight?.replace('.', ',')));
    expect(swedish?.some((weight) => weight?.includes(','))).toBe(true);
  });

  it.each([
    ['en', '-1.5'],
    ['sv', '-1,5'],
  ])('leaves a mean below zero a number in %s', (language, mean) => {
    const shipping = made.notes.filter(({ touchpoint }) => touchpoint === 'shipping').slice(0, 2);
    const notes = shipping.map(
      (note, index) => ({ ...note, feeling: index === 0 ? -2 : -1 }) as Note,
    );
    const [row] = rows(painTable(mapReadOf({ ...made, notes }, language)));
    expect(row?.Feeling).toBe(mean);
  });
});

describe('the table of touchpoints', () => {
  it('has every one of the plan, with how often it was met and hurt', () => {
    const table = rows(touchpointTable(read));
    expect(
      table.map((row) => [row.Id, row['Walks that came'], row['Walks that were hurt']]),
    ).toEqual(
      read.plan.touchpoints.map(({ id }) => [
        id,
        String(made.truth.met.get(id)?.size ?? 0),
        String(made.truth.hurt.get(id)?.size ?? 0),
      ]),
    );
    expect(table.find((row) => row.Id === 'support')).toMatchObject({
      ...{ Stage: '4 Retention', Channel: 'Phone call', Owner: 'Own', Planned: 'Yes' },
      ...{ 'On or off screen': 'Off screen', 'Who answers for it': 'Support' },
    });
  });
});

describe('what anybody wrote', () => {
  it('comes back whole, and no cell is a formula', () => {
    const hostile = mapReadOf(hostileStudy());
    for (const text of [painTable(hostile), touchpointTable(hostile)]) {
      const cells = rows(text).flatMap((row) => Object.values(row));
      expect(cells.filter((cell) => /^\s*[=+@|]/.test(cell))).toEqual([]);
      expect(cells.filter((cell) => cell === `'${HOSTILE}`).length).toBeGreaterThan(0);
    }
    expect(rows(painTable(hostile))[0]).toMatchObject({
      Text: `'${HOSTILE}\nsecond line`,
      Links: 'https://tracker.example/1?a=1&b=2#c',
      'What is needed': 'Better or more content',
    });
  });
});
