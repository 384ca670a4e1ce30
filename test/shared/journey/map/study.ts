import type { Feeling, Journey, Note, Step, Walk } from '../../../../shared/journey/records.ts';
import { fractionsBy } from '../../../e2e/seeded.ts';
import { sampleNote, sampleWalk } from '../sample-walk.ts';
import {
  PLANTED,
  type Planted,
  responsibleFor,
  STAGES,
  stageOf,
  studyPlan,
  TOUCHPOINTS,
} from './study-plan.ts';

export const STUDY_END = Date.UTC(2026, 10, 20);
const DAY = 86_400_000;
const HOUR = 3_600_000;
const MINUTE = 60_000;
const SECOND = 1_000;
const SPAN_DAYS = 365;

/** Counted while the study is made, by nothing that the map is made with. */
export interface Truth {
  met: Map<string, Set<string>>;
  hurt: Map<string, Set<string>>;
  left: Map<string, string[]>;
  came: Map<string, Set<string>>;
  /** What was felt, by persona (and '*' for everybody), stage and walk. */
  felt: Map<string, Map<string, Map<string, number[]>>>;
  flows: Map<string, number>;
  missing: Map<string, Map<string, number>>;
}

export interface Study {
  journey: Journey;
  walks: Walk[];
  steps: Step[];
  notes: Note[];
  truth: Truth;
}

/** Twelve walkers, three personas, walks over a year, with planted friction. */
export function study(seed = 7, count = 40): Study {
  const random = fractionsBy(seed);
  const plan = studyPlan();
  const journey: Journey = {
    ...{ id: 'study', plan, source: { kind: 'own' }, savedAt: STUDY_END - SPAN_DAYS * DAY },
  };
  const made: Study = { journey, walks: [], steps: [], notes: [], truth: blankTruth() };
  for (let index = 0; index < count; index += 1) walkOnce(made, random, index, count);
  return made;
}

function blankTruth(): Truth {
  return {
    ...{ met: new Map(), hurt: new Map(), left: new Map(), came: new Map() },
    ...{ felt: new Map(), flows: new Map(), missing: new Map() },
  };
}

const at = <Key, Value>(map: Map<Key, Value>, key: Key, blank: () => Value): Value => {
  const value = map.get(key) ?? blank();
  map.set(key, value);
  return value;
};

/** Where one customer goes: most touchpoints in order, some left out, now and then back to the list, sometimes away. */
function wayOfOne(random: () => number): string[] {
  const way = TOUCHPOINTS.map(([id]) => id).filter(
    (id) => random() > (id === 'referral' ? 0.6 : 0.15),
  );
  if (random() < 0.35) way.splice(Math.floor(way.length / 2), 0, 'list');
  return way.filter((id, index) => id !== way[index - 1]);
}

const PERSONAS = ['maja', 'maja', 'karin', 'per'];

function walkOnce(made: Study, random: () => number, index: number, count: number): void {
  const personaId = PERSONAS[Math.floor(random() * PERSONAS.length)] ?? 'maja';
  const day = Math.floor((index / count) * SPAN_DAYS);
  const startedAt = STUDY_END - (SPAN_DAYS - day) * DAY + 10 * HOUR;
  const id = `walk-${String(index).padStart(3, '0')}`;
  const walked = new OneWalk(made, random, { id, personaId, time: startedAt });
  const leftAt = walked.go();
  made.walks.push(
    sampleWalk({
      ...{ id, journeyId: 'study', personaId, startedAt, endedAt: walked.time + MINUTE },
      charter: { walker: `Walker ${index % 12}`, role: index % 3 === 0 ? 'outsider' : 'insider' },
      closing: { reached: leftAt === null, leftAt, ease: null, remark: '' },
    }),
  );
}

/** One customer on the way: what is recorded, and beside it what is counted. */
class OneWalk {
  time: number;
  private before: string | null = null;
  private latest = -1;
  private readonly visited = new Set<string>();

  constructor(
    private readonly made: Study,
    private readonly random: () => number,
    private readonly who: { id: string; personaId: string; time: number },
  ) {
    this.time = who.time;
  }

  /** Answers the stage in which it was given up. */
  go(): string | null {
    const { truth } = this.made;
    for (const touchpoint of wayOfOne(this.random)) {
      this.arrive(touchpoint);
      const stage = stageOf(touchpoint);
      const planted = PLANTED[touchpoint];
      if (planted && this.random() < planted.chance) {
        this.note(touchpoint, planted);
        if (this.random() < planted.leave) {
          at(truth.left, stage, () => []).push(this.who.id);
          this.countMissing();
          return stage;
        }
      } else if (this.random() < 0.5) {
        this.feel(touchpoint, this.random() < 0.7 ? 1 : 2);
      }
    }
    this.countMissing();
    return null;
  }

  private arrive(touchpoint: string): void {
    const { truth, steps } = this.made;
    const stage = stageOf(touchpoint);
    const place = STAGES.indexOf(stage);
    const isAgain = place === this.latest && this.visited.has(touchpoint);
    if (this.before !== null) {
      const kind = place < this.latest || isAgain ? 'back' : 'forward';
      const key = `${this.before} ${kind} ${touchpoint}`;
      truth.flows.set(key, (truth.flows.get(key) ?? 0) + 1);
    }
    [this.before, this.latest] = [touchpoint, place];
    this.visited.add(touchpoint);
    at(truth.met, touchpoint, () => new Set()).add(this.who.id);
    at(truth.came, stage, () => new Set()).add(this.who.id);
    this.time += MINUTE + Math.floor(this.random() * 3) * MINUTE;
    steps.push({
      ...this.step(touchpoint),
      kind: 'page',
      title: touchpoint,
      loadMs: 300,
      marks: 1,
    });
    this.time += SECOND;
    steps.push({ ...this.step(touchpoint), kind: 'touchpoint', touchpoint, action: 'clicked' });
  }

  private note(touchpoint: string, { severity, feeling, words }: Planted): void {
    const { notes, truth } = this.made;
    const { id: walkId, personaId } = this.who;
    this.time += SECOND;
    const { at: when, address, stage } = this.step(touchpoint);
    const facts = { severity, feeling, text: words, touchpoint, stage, address };
    notes.push(
      sampleNote({
        ...{ id: `note-${notes.length}`, walkId, journeyId: 'study', personaId, ...facts },
        ...{ at: when, editedAt: when, kind: 'unclear', responsible: responsibleFor(touchpoint) },
      }),
    );
    at(truth.hurt, touchpoint, () => new Set()).add(walkId);
    this.count(stage, feeling);
  }

  private feel(touchpoint: string, feeling: Feeling): void {
    this.time += SECOND;
    this.made.steps.push({ ...this.step(touchpoint), kind: 'felt', feeling });
    this.count(stageOf(touchpoint), feeling);
  }

  private step(touchpoint: string) {
    return {
      ...{ id: `${this.who.id}-${this.made.steps.length}`, walkId: this.who.id, at: this.time },
      ...{ address: `https://shop.example/${touchpoint}`, stage: stageOf(touchpoint) },
    };
  }

  private count(stage: string, feeling: number): void {
    for (const who of ['*', this.who.personaId]) {
      const stages = at(this.made.truth.felt, who, () => new Map<string, Map<string, number[]>>());
      const walks = at(stages, stage, () => new Map<string, number[]>());
      at(walks, this.who.id, () => []).push(feeling);
    }
  }

  private countMissing(): void {
    const { met, missing } = this.made.truth;
    const own = at(missing, this.who.personaId, () => new Map<string, number>());
    for (const [touchpoint] of TOUCHPOINTS) {
      if (!met.get(touchpoint)?.has(this.who.id))
        own.set(touchpoint, (own.get(touchpoint) ?? 0) + 1);
    }
  }
}
