import { describe, expect, it } from 'vitest';
import { mapMermaid } from '../../../../extension/report/export/map-mermaid.ts';
import { type Study, study } from '../../../shared/journey/map/study.ts';
import { HOSTILE, hostileStudy, mapReadOf } from './sample-map.ts';

interface Task {
  section: string;
  name: string;
  score: number;
  actors: string[];
}

/** What Mermaid does before it reads (`encodeEntities`) and after (`decodeEntities`): here a letter of no language. */
const HELD = 0xf0000;
const held = (text: string) =>
  text.replace(/#(\d+);/g, (_, code) => String.fromCodePoint(HELD + Number(code)));
const told = (text: string) =>
  text.replace(/[\u{f0000}-\u{fffff}]/gu, (one) =>
    String.fromCodePoint((one.codePointAt(0) ?? 0) - HELD),
  );

/** Reads a journey by the rules of Mermaid's own grammar (`journey.jison`): the first that fits decides. */
function readJourney(text: string): { title: string; sections: string[]; tasks: Task[] } {
  const read = { title: '', sections: [] as string[], tasks: [] as Task[] };
  const [first, ...lines] = held(text).trimEnd().split('\n');
  expect(first).toBe('journey');
  for (const line of lines) {
    const [, said = ''] = /^\s+(.*)$/.exec(line) ?? [];
    expect(said.replace(/^acc(?:Title|Descr):/, '')).not.toMatch(/[#;]|%%/);
    if (/^acc(?:Title|Descr): /i.test(said)) continue;
    const words = /^(title|section)\s([^#:\n;]+)$/i.exec(said);
    const task = /^([^#:\n;]+):([^#\n;]+)$/.exec(said);
    if (words?.[1] === 'title') read.title = told(words[2] ?? '');
    else if (words) read.sections.push(told(words[2] ?? ''));
    else {
      const [score = '', actors] = task?.[2]?.split(':') ?? [];
      read.tasks.push({
        section: read.sections.at(-1) ?? '',
        name: told(task?.[1] ?? ''),
        score: Number(score),
        actors: actors?.split(',').map((actor) => told(actor.trim())) ?? [],
      });
    }
  }
  return read;
}

const made = study();
const written = () => readJourney(mapMermaid(mapReadOf(made)));

describe('the map as a Mermaid journey', () => {
  it('has a section for each stage and a task for each touchpoint in it', () => {
    const { title, sections, tasks } = written();
    expect(title).toBe('Rainy day on a budget');
    expect(sections).toEqual([
      ...['1 Awareness', '2 Consideration', '3 Purchase', '4 Retention', '5 Advocacy'],
    ]);
    expect(tasks.map(({ section, name }) => [section.split(' ')[1]?.toLowerCase(), name])).toEqual(
      made.journey.plan.touchpoints.map(({ id, stages }) => [stages[0], id]),
    );
  });

  it('scores from 1 to 5: what hurts by its notes, the rest by its stage', () => {
    const { tasks } = written();
    const scores = Object.fromEntries(tasks.map(({ name, score }) => [name, score]));
    expect(scores).toMatchObject({ shipping: 1, product: 2, support: 2, list: 3, ad: 4 });
    expect(tasks.every(({ score }) => [1, 2, 3, 4, 5].includes(score))).toBe(true);
  });

  it('names the personas who came there', () => {
    for (const { name, actors } of written().tasks) {
      const came = ['maja', 'karin', 'per'].filter((persona) =>
        made.walks.some(
          ({ id, personaId }) => personaId === persona && made.truth.met.get(name)?.has(id),
        ),
      );
      expect([name, actors]).toEqual([name, came]);
    }
  });

  it('is read back whatever anybody wrote', () => {
    const hostile = hostileStudy();
    const read = readJourney(mapMermaid(mapReadOf(hostile)));
    expect(read.title).toBe(HOSTILE);
    expect(read.tasks).toHaveLength(made.journey.plan.touchpoints.length);
    expect(read.tasks[0]).toMatchObject({ name: `${HOSTILE} ad` });
    expect(read.tasks[0]?.actors).toEqual(
      ['maja', 'karin', 'per'].map((id) => `${id}, ${HOSTILE}`),
    );
  });

  it.each([
    ...['journey planner', 'Title page', 'section 1', 'accTitle: a', '%% hidden', '', '```'],
  ])('takes a touchpoint called %j for a name', (label) => {
    const { plan } = made.journey;
    const touchpoints = plan.touchpoints.map((one) => ({ ...one, label }));
    const named: Study = { ...made, journey: { ...made.journey, plan: { ...plan, touchpoints } } };
    const text = mapMermaid(mapReadOf(named));
    expect(text).not.toMatch(/^ {4}(?:journey|title|section|accTitle|%%|```|:)/im);
    expect(readJourney(text).tasks.map(({ name }) => name)).toEqual(
      touchpoints.map(({ id }) => label || id),
    );
  });
});
