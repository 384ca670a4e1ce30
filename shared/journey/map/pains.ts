import { hurts } from '../note-order.ts';
import type { Note } from '../records.ts';
import { pageOf } from '../same-note.ts';
import { meanOf } from './curves.ts';
import type { WalkDigest } from './digest.ts';

/** A place that hurts, with all that was noted there. */
export interface Pain {
  /** Unlike any other of the map: a touchpoint's id, or the page and element. */
  id: string;
  touchpoint: string | null;
  stage: string | null;
  /** Who answers for it, as the worst note says. */
  responsible: string | null;
  /** What hurts, worst first. */
  notes: Note[];
  worst: Note;
  /** 1 to 4, after Nielsen: the worst of its notes. */
  severity: number;
  /** Walks that noted something here, and walks that came here. */
  hurt: number;
  came: number;
  /** Mean of what was felt in its notes, -2 to +2; null where nothing was. */
  feeling: number | null;
  /** `severity x frequency x feeling`; see `weightOf`. */
  weight: number;
}

/** A good feeling counts a third, a neutral or unsaid one once, a bad one up to five thirds. */
const FEELING_MIDDLE = 3;

/**
 * What a pain point weighs: its severity (1 to 4), times the share of walks coming here that were hurt (0 to 1), times what was
 * felt: 1 where it was neutral or nothing was said, 5/3 at the worst, 1/3 at the best. Product of the three that article 000-20
 * asks to set priorities by; the scale of feelings is ours.
 */
export function weightOf({ severity, hurt, came, feeling }: Omit<Pain, 'weight'>): number {
  const frequency = came > 0 ? hurt / came : 1;
  return severity * frequency * ((FEELING_MIDDLE - (feeling ?? 0)) / FEELING_MIDDLE);
}

/**
 * Where it hurts, heaviest first. What was solved or is not going to be is left out; notes about one touchpoint are one pain
 * point, others are where they are about the same element of the same page.
 * @param loose notes of the journey that belong to no walk
 */
export function painsOf(digests: readonly WalkDigest[], loose: readonly Note[] = []): Pain[] {
  const places = new Map<string, Note[]>();
  for (const note of [...digests.flatMap(({ notes }) => notes), ...loose]) {
    if (!hurts(note) || isDone(note)) continue;
    const place = placeOf(note);
    const there = places.get(place);
    if (there) there.push(note);
    else places.set(place, [note]);
  }
  const came = comersOf(digests);
  return [...places]
    .map(([id, notes]) => painOf(id, notes, came))
    .sort((a, b) => b.weight - a.weight || b.severity - a.severity || a.worst.at - b.worst.at);
}

/** True for a note that nobody has to do anything about any more. */
export function isDone({ work }: Note): boolean {
  return work?.state === 'solved' || work?.state === 'wontFix';
}

/** Names the place a note is about. */
export function placeOf(note: Note): string {
  return note.touchpoint ?? `${pageOf(note)} ${note.target?.selector ?? ''}`;
}

function painOf(id: string, all: Note[], came: (note: Note) => number): Pain {
  const notes = all.sort((a, b) => b.severity - a.severity || a.at - b.at);
  const worst = notes[0] as Note;
  const feelings = notes.flatMap(({ feeling }) => feeling ?? []);
  const hurt = new Set(notes.map(({ walkId, id: noteId }) => walkId ?? noteId)).size;
  const bare = {
    ...{ id, notes, worst, hurt },
    touchpoint: worst.touchpoint,
    stage: worst.stage,
    responsible: worst.work?.responsible ?? worst.responsible,
    severity: worst.severity,
    // Who noted something without a walk came there as well.
    came: Math.max(came(worst), hurt),
    feeling: feelings.length > 0 ? meanOf(feelings) : null,
  };
  return { ...bare, weight: weightOf(bare) };
}

/** How many walks came to where a note was made: to its touchpoint, or for a note without one to its stage. */
export function comersOf(digests: readonly WalkDigest[]): (note: Note) => number {
  const met = new Map<string, number>();
  const stages = new Map<string, number>();
  const count = (counts: Map<string, number>, key: string) =>
    counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const digest of digests) {
    for (const { touchpoint, action } of digest.meetings) {
      if (action !== null) count(met, touchpoint);
    }
    for (const stage of digest.stages) count(stages, stage);
  }
  return ({ touchpoint, stage }) =>
    (touchpoint === null ? stages.get(stage ?? '') : met.get(touchpoint)) ?? 0;
}
