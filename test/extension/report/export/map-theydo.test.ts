import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import {
  theydoInsights,
  theydoMetrics,
  theydoOpportunities,
  theydoSolutions,
} from '../../../../extension/report/export/map-theydo.ts';
import { study } from '../../../shared/journey/map/study.ts';
import { hostileStudy, mapReadOf } from './sample-map.ts';

const made = study();
const text = { type: 'string', minLength: 1 };
const tags = {
  type: 'array',
  items: {
    ...{ type: 'object', additionalProperties: false, required: ['tagGroup', 'tag'] },
    properties: { tagGroup: text, tag: text },
  },
};
const list = { type: 'array', items: text };
const entity = {
  ...{ importKey: text, title: text, description: text, type: text, status: text },
  ...{ externalLinks: list, groups: list, groupTags: tags },
};
const point = (own: object) => ({
  type: 'array',
  items: {
    ...{ type: 'object', additionalProperties: false },
    required: ['dateOfMeasurement', ...Object.keys(own)],
    properties: {
      dateOfMeasurement: { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\d$' },
      ...own,
    },
  },
});
const number = { type: 'number' };
const metric = (type: string, own: object, dataPoints: object) => ({
  ...{ type: 'object', additionalProperties: false },
  required: ['type', 'importKey', 'title', 'unit', 'dataPoints', ...Object.keys(own)],
  properties: {
    type: { const: type },
    importKey: text,
    title: text,
    unit: text,
    ...own,
    dataPoints,
  },
});

/** What TheyDo documents of its four formats: these fields, these types, and no others. */
function valid(format: string, name: string, item: object, written: string) {
  const schema = {
    ...{ type: 'object', additionalProperties: false, required: ['format', name] },
    properties: { format: { const: format }, [name]: { type: 'array', items: item } },
  };
  const ajv = new Ajv({ allErrors: true });
  const content = JSON.parse(written);
  ajv.validate(schema, content);
  expect(ajv.errors).toBeNull();
  const items: Record<string, unknown>[] = content[name];
  const keys = items.map(({ importKey }) => importKey);
  expect(new Set(keys).size).toBe(keys.length);
  return items;
}

const thing = (own: object) => ({
  ...{ type: 'object', additionalProperties: false, required: ['importKey', 'title'] },
  properties: { ...entity, ...own },
});
const read = {
  insights: (of: string) =>
    valid(
      'THEYDO_INSIGHTS_V1',
      'insights',
      thing({ empathyScore: { type: 'number', minimum: -2, maximum: 2 } }),
      of,
    ),
  opportunities: (of: string) => valid('THEYDO_OPPORTUNITIES_V1', 'opportunities', thing({}), of),
  solutions: (of: string) =>
    valid(
      'THEYDO_SOLUTIONS_V1',
      'solutions',
      thing({ priority: { enum: ['HIGH', 'MEDIUM', 'LOW'] } }),
      of,
    ),
  metrics: (of: string) => {
    const ratio = metric('RATIO', {}, point({ numerator: number, denominator: number }));
    const aggregationMethod = { enum: ['SUM', 'AVERAGE'] };
    const other = metric('OTHER', { aggregationMethod }, point({ value: number }));
    return valid('THEYDO_METRICS_V1', 'metrics', { oneOf: [ratio, other] }, of);
  },
};

describe('the map for TheyDo', () => {
  it('has every note behind a pain point as an insight, with what was felt', () => {
    const insights = read.insights(theydoInsights(mapReadOf(made)));
    expect(insights.map(({ importKey }) => importKey).toSorted()).toEqual(
      made.notes.map(({ id }) => `waymark:study:note:${id}`).toSorted(),
    );
    expect(insights[0]).toMatchObject({
      ...{ title: 'Shipping cost only at the end', type: 'Hard to understand', status: 'Open' },
      ...{ empathyScore: -2, groups: ['3 Purchase'] },
      externalLinks: ['https://shop.example/shipping'],
      groupTags: expect.arrayContaining([
        { tagGroup: 'Touchpoint', tag: 'shipping' },
        { tagGroup: 'Who answers for it', tag: 'Logistics' },
        { tagGroup: 'Severity', tag: 'I leave' },
      ]),
    });
  });

  it('says nothing of a feeling that nobody said', () => {
    const notes = made.notes.map((note) => ({ ...note, feeling: null }));
    for (const one of read.insights(theydoInsights(mapReadOf({ ...made, notes })))) {
      expect(one).not.toHaveProperty('empathyScore');
    }
  });

  it('has every pain point as an opportunity, and what is needed as a solution', () => {
    const map = mapReadOf(made);
    expect(read.opportunities(theydoOpportunities(map)).map(({ title }) => title)).toEqual(
      map.map.pains.map(({ touchpoint, worst }) => `${touchpoint}: ${worst.text}`),
    );
    expect(read.solutions(theydoSolutions(map))).toEqual([]);
    const notes = made.notes.map((note) => ({
      ...note,
      work: { state: 'accepted' as const, action: 'content' as const },
    }));
    const solutions = read.solutions(theydoSolutions(mapReadOf({ ...made, notes })));
    expect(solutions.map(({ title, priority, status }) => [title, priority, status])).toEqual(
      map.map.pains.map(({ touchpoint, severity }) => [
        `Better or more content: ${touchpoint}`,
        { 4: 'HIGH', 3: 'MEDIUM' }[severity] ?? 'LOW',
        'Accepted',
      ]),
    );
  });

  it('measures who left and what was felt, on the day of the last walk', () => {
    const metrics = read.metrics(theydoMetrics(mapReadOf(made)));
    const day = new Date(Math.max(...made.walks.map(({ endedAt }) => endedAt ?? 0)));
    const dateOfMeasurement = day.toISOString().slice(0, 10);
    const { left, came } = made.truth;
    expect(
      metrics.filter(({ type }) => type === 'RATIO').map(({ dataPoints }) => dataPoints),
    ).toEqual(
      made.journey.plan.stages.map(({ id }) => [
        {
          dateOfMeasurement,
          numerator: left.get(id)?.length ?? 0,
          denominator: came.get(id)?.size ?? 0,
        },
      ]),
    );
    expect(metrics.map(({ title }) => title)).toContain('Feeling at 3 Purchase');
    expect(read.metrics(theydoMetrics(mapReadOf({ ...made, walks: [] })))).toEqual([]);
  });

  it('is what TheyDo takes whatever anybody wrote, and no markup in its Markdown', () => {
    const hostile = mapReadOf(hostileStudy());
    const all = [
      ...read.insights(theydoInsights(hostile)),
      ...read.opportunities(theydoOpportunities(hostile)),
      ...read.solutions(theydoSolutions(hostile)),
    ];
    for (const { description } of all) expect(description).not.toMatch(/(?<!\\)[<[]/);
    expect(read.metrics(theydoMetrics(hostile)).length).toBeGreaterThan(0);
  });
});
