import * as v from 'valibot';
import {
  type Journey,
  JourneySchema,
  type Note,
  NoteSchema,
  type Step,
  StepSchema,
  type Walk,
  WalkSchema,
} from '../../shared/journey/records.ts';
import { sound, soundOne } from './sound.ts';

/** One text of the copy: a walk with what belongs to it, or the notes of no walk. */
export interface Part {
  walk: Walk | null;
  steps: Step[];
  /** None that is in the bin: who threw one away does not get it back from here. */
  notes: Note[];
}

const ShapeSchema = v.object({
  walk: v.unknown(),
  steps: v.array(v.unknown()),
  notes: v.array(v.unknown()),
});

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Reads a part; rows that do not fit are left out. Undefined where it is none at all. */
export function readPart(text: string): Part | undefined {
  const shape = v.safeParse(ShapeSchema, jsonOf(text));
  if (!shape.success) return undefined;
  const { walk, steps, notes } = shape.output;
  return {
    walk: soundOne(WalkSchema, walk) ?? null,
    steps: sound(StepSchema, steps),
    notes: sound(NoteSchema, notes),
  };
}

export function readJourneys(text: string): Journey[] {
  const rows = v.safeParse(v.array(v.unknown()), jsonOf(text));
  return rows.success ? sound(JourneySchema, rows.output) : [];
}

/**
 * What the copy holds next: all that it held and all that is in the database now. A row that is missing now may be one
 * that was damaged, so it stays; what was deleted is taken out of the copy by whoever deletes it. A note in the bin goes.
 */
export function mergeParts(held: readonly Part[], now: Part): Part {
  const steps = new Map<string, Step>();
  const notes = new Map<string, Note>();
  for (const part of [...held, now]) {
    for (const step of part.steps) steps.set(step.id, step);
    for (const note of part.notes) {
      if ((notes.get(note.id)?.revision ?? -1) <= note.revision) notes.set(note.id, note);
    }
  }
  const kept = [...notes.values()].filter(({ deletedAt }) => deletedAt === null);
  const walk = now.walk ?? held.find((part) => part.walk)?.walk ?? null;
  return { walk, steps: [...steps.values()], notes: kept };
}

/** The same for journeys: the one saved last, of each. */
export function mergeJourneys(held: readonly Journey[], now: readonly Journey[]): Journey[] {
  const journeys = new Map<string, Journey>();
  for (const journey of [...held, ...now]) {
    if ((journeys.get(journey.id)?.savedAt ?? -1) <= journey.savedAt) {
      journeys.set(journey.id, journey);
    }
  }
  return [...journeys.values()];
}
