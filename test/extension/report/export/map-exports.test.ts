import { describe, expect, it } from 'vitest';
import { type MapExportName, mapFile } from '../../../../extension/report/export/map-exports.ts';
import { presetPlan } from '../../../../shared/journey/presets.ts';
import { STUDY_END, study } from '../../../shared/journey/map/study.ts';
import { hostileStudy, mapReadOf } from './sample-map.ts';

/** All but the PNG, which a browser has to draw. */
const ENDINGS: Record<Exclude<MapExportName, 'mapPng'>, string> = {
  mapMarkdown: 'map.md',
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
    const file = await mapFile(name, mapReadOf(made), STUDY_END);
    expect(file.name).toBe(`rainy-day-on-a-budget-2026-11-20.${ending}`);
    expect((await file.body.text()).length).toBeGreaterThan(20);
  });

  it('has a name that no folder trips over', async () => {
    const { name: called } = await mapFile(name, mapReadOf(hostileStudy()), STUDY_END);
    expect(called).toMatch(/^[a-z0-9-]+-2026-11-20\.[a-z.-]+$/);
  });

  it('is written of a journey that nobody has walked, too', async () => {
    const journey = { ...made.journey, plan: presetPlan('three') };
    const { body } = await mapFile(name, mapReadOf({ ...made, journey, walks: [] }), STUDY_END);
    expect(await body.text()).not.toMatch(/undefined|NaN|\[object/);
  });

  it('names nobody who walked or wrote', async () => {
    const notes = made.notes.map((note) => ({ ...note, by: 'Anna Andersson' }));
    const { body } = await mapFile(name, mapReadOf({ ...made, notes }), STUDY_END);
    expect(made.walks[0]?.charter?.walker).toBe('Walker 0');
    expect(await body.text()).not.toMatch(/Anna|Walker \d/);
  });

  it('is the same file again', async () => {
    const [one, other] = await Promise.all(
      [1, 2].map(async () => (await mapFile(name, mapReadOf(study()), STUDY_END)).body.text()),
    );
    expect(one).toBe(other);
  });
});
