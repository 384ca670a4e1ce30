import { describe, expect, it } from 'vitest';
import { type MapExportName, mapFile } from '../../../../extension/report/export/map-exports.ts';
import { presetPlan } from '../../../../shared/journey/presets.ts';
import { study } from '../../../shared/journey/map/study.ts';
import { hostileStudy, mapInputOf } from './sample-map.ts';
import { textOf } from './xlsx-of.ts';

/** All but the PNG, which a browser has to draw. */
const ENDINGS: Record<Exclude<MapExportName, 'mapPng'>, string> = {
  mapHtml: 'report.html',
  mapMarkdown: 'map.md',
  mapXlsx: 'map.xlsx',
  mapSvg: 'map.svg',
  mapPains: 'pain-points.csv',
  mapTouchpoints: 'touchpoints.csv',
  mapIssues: 'issues.md',
  mapJira: 'jira.csv',
  mapMermaid: 'mmd',
  mapCjml: 'cjml.xml',
  mapInsights: 'insights.theydo.json',
  mapOpportunities: 'opportunities.theydo.json',
  mapSolutions: 'solutions.theydo.json',
  mapMetrics: 'metrics.theydo.json',
};
const made = study();

describe.each(Object.entries(ENDINGS) as [MapExportName, string][])('%s', (name, ending) => {
  it('is called by its journey and its day', async () => {
    const file = await mapFile(name, mapInputOf(made));
    expect(file.name).toBe(`rainy-day-on-a-budget-2026-11-20.${ending}`);
    expect((await textOf(file.body)).length).toBeGreaterThan(20);
  });

  it('has a name that no folder trips over', async () => {
    const { name: called } = await mapFile(name, mapInputOf(hostileStudy()));
    expect(called).toMatch(/^[a-z0-9-]+-2026-11-20\.[a-z.-]+$/);
  });

  it('is written of a journey that nobody has walked, too', async () => {
    const journey = { ...made.journey, plan: presetPlan('three') };
    const { body } = await mapFile(name, mapInputOf({ ...made, journey, walks: [] }));
    expect(await textOf(body)).not.toMatch(/undefined|NaN|\[object/);
  });

  it('names nobody who walked or wrote, unless it tells of single walks', async () => {
    const notes = made.notes.map((note) => ({ ...note, by: 'Anna Andersson' }));
    const { body } = await mapFile(name, mapInputOf({ ...made, notes }));
    expect(made.walks[0]?.charter?.walker).toBe('Walker 0');
    expect(/Anna|Walker \d/.test(await textOf(body))).toBe(['mapHtml', 'mapXlsx'].includes(name));
  });

  it('is the same file again', async () => {
    const [one, other] = await Promise.all(
      [1, 2].map(async () => textOf((await mapFile(name, mapInputOf(study()))).body)),
    );
    expect(one).toBe(other);
  });
});
