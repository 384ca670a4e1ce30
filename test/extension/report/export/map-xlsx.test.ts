import { describe, expect, it } from 'vitest';
import { mapXlsx } from '../../../../extension/report/export/map-xlsx.ts';
import zipInPage from '../../../../extension/report/export/zip-in-page.ts';
import { study } from '../../../shared/journey/map/study.ts';
import { HOSTILE, hostileStudy, mapInputOf } from './sample-map.ts';
import { partsOf, sheetsOf, type XlsxCell } from './xlsx-of.ts';

const made = study();
const read = mapInputOf(made).read;

/** Excel counts days, and begins 70 years and two days before everybody else. */
const daysSince1900 = (at: number) => at / 86_400_000 + 25_569;

function rowsOf(sheet: XlsxCell[][] | undefined): Record<string, XlsxCell>[] {
  const [heads = [], ...rows] = sheet ?? [];
  return rows.map((row) => Object.fromEntries(heads.map((head, index) => [head, row[index]])));
}

describe('the map as a workbook', () => {
  it('has a sheet for each thing that is counted', async () => {
    const sheets = await sheetsOf(await mapXlsx(mapInputOf(made)));
    expect([...sheets.keys()]).toEqual(['Pain points', 'Touchpoints', 'Stages', 'Walks', 'Steps']);
    for (const [heads = []] of sheets.values()) expect(new Set(heads).size).toBe(heads.length);
    expect([...sheets.values()].map(({ length }) => length - 1)).toEqual([
      ...[made.truth.hurt.size, made.journey.plan.touchpoints.length],
      ...[made.journey.plan.stages.length, made.walks.length],
      made.steps.length + made.notes.length,
    ]);
  });

  it('says what the study knows, figures as numbers in every language', async () => {
    for (const language of ['en', 'sv']) {
      const sheets = await sheetsOf(await mapXlsx(mapInputOf(made, language)));
      const [pain] = rowsOf([...sheets.values()][0]);
      expect(pain).toMatchObject({
        ...{ 'No.': 1, Place: 'shipping', Text: 'Shipping cost only at the end' },
        'Walks that were hurt': made.truth.hurt.get('shipping')?.size,
        'Walks that came': made.truth.met.get('shipping')?.size,
      });
      expect(pain?.Weight).toBeCloseTo(read.map.pains[0]?.weight ?? 0, 2);
      const stages = rowsOf([...sheets.values()][2]);
      expect(stages.map((row) => [row['Walks that came'], row['Walks that left']])).toEqual(
        made.journey.plan.stages.map(({ id }) => [
          made.truth.came.get(id)?.size ?? 0,
          made.truth.left.get(id)?.length ?? 0,
        ]),
      );
    }
  });

  it('says times as times, and which walk a step is of', async () => {
    const sheets = await sheetsOf(await mapXlsx(mapInputOf(made)));
    const walks = rowsOf(sheets.get('Walks'));
    expect(walks.map((row) => row['Who walks'])).toEqual(
      made.walks.map(({ charter }) => charter?.walker),
    );
    expect(walks[0]?.['Time (UTC)']).toBeCloseTo(daysSince1900(made.walks[0]?.endedAt ?? 0), 6);
    const steps = rowsOf(sheets.get('Steps'));
    expect(steps[0]?.['Time (UTC)']).toBeCloseTo(daysSince1900(made.steps[0]?.at ?? 0), 6);
    const of = (walk: string) =>
      [...made.steps, ...made.notes].filter(({ walkId }) => walkId === walk).length;
    expect(steps.filter((row) => row['Walk no.'] === 7)).toHaveLength(of(made.walks[6]?.id ?? ''));
  });

  it('is a workbook whatever anybody wrote: no formula, no markup, nothing lost', async () => {
    const body = await mapXlsx(mapInputOf(hostileStudy()));
    const sheets = await sheetsOf(body);
    const cells = [...sheets.values()].flat(2).filter((cell) => typeof cell === 'string');
    expect(cells.filter((cell) => /^\s*[=+@|]/.test(cell))).toEqual([]);
    expect(cells).toContain(`'${HOSTILE}\nsecond line`);
    expect(
      [...(await partsOf(body)).keys()].some((path) => /vba|external|script/i.test(path)),
    ).toBe(false);
  });

  it('has no cell longer than a cell can be', async () => {
    const notes = made.notes.map((note) => ({ ...note, text: 'long '.repeat(8_000) }));
    const sheets = await sheetsOf(await mapXlsx(mapInputOf({ ...made, notes })));
    const longest = [...sheets.values()].flat(2).map((cell) => `${cell ?? ''}`.length);
    expect(Math.max(...longest)).toBe(32_767);
  });

  it('is packed in the page itself as every program unpacks it', async () => {
    const files = { 'a/b.xml': new TextEncoder().encode('<å/>'.repeat(90_000)) };
    const parts = await partsOf(new Blob([await zipInPage(files)]));
    expect([...parts]).toEqual([['a/b.xml', '<å/>'.repeat(90_000)]]);
  });
});
