import type { WalkDigest } from '../../../shared/journey/map/digest.ts';
import { journeyMap } from '../../../shared/journey/map/journey-map.ts';
import { pictured } from '../../../shared/journey/pictured.ts';
import type { Note, Step, Walk } from '../../../shared/journey/records.ts';
import { text } from '../../platform/text.ts';
import type { LeftOut } from '../../ui/client.ts';
import { type MapExportName, WITH_PICTURES, WITH_STEPS, WITHOUT_WORDS } from './map-exports.ts';
import { type MapInput, pictureIds, recordsOf } from './map-input.ts';

/** How much of each there is to leave out. */
export type Leaving = Record<keyof LeftOut, number>;

/** Counts who is named in a format, what is pictured in it, and how many notes speak in it. */
export function leavingOf(name: MapExportName, input: MapInput): Leaving {
  const { notes } = recordsOf(input);
  const written = notes.filter((note) => note.text.trim() !== '').length;
  return {
    names: WITH_STEPS.includes(name) ? namesIn(input).length : 0,
    pictures: WITH_PICTURES.includes(name) ? pictureIds(input).length : 0,
    words: WITHOUT_WORDS.includes(name) ? 0 : written,
  };
}

/**
 * The same without what somebody does not want to pass on, whatever it is written as. Who is named becomes `Colleague 3`, so that one
 * can still tell two people apart; a note without its words stays older than any whole copy of it, so that it never takes the
 * place of one.
 */
export function withheld(input: MapInput, leftOut: LeftOut): MapInput {
  const named = new Map(
    namesIn(input).map((name, index) => [name, text('docColleague', index + 1)] as const),
  );
  const called = (name: string) => (leftOut.names ? (named.get(name.trim()) ?? '') : name);
  const note = (one: Note) => shownNote(one, leftOut, called);
  const step = (one: Step) => shownStep(one, leftOut);
  const sources = {
    ...input.sources,
    digests: input.sources.digests.map((digest) => ({
      ...digest,
      walk: shownWalk(digest.walk, leftOut, called),
      notes: digest.notes.map(note),
      messages: digest.messages.map(step) as WalkDigest['messages'],
      lacks: leftOut.words ? [] : digest.lacks,
    })),
    loose: input.sources.loose.map(note),
  };
  const read = { ...input.read, map: journeyMap(sources, input.lens) };
  return { ...input, read, sources, steps: input.steps.map(step), leftOut };
}

/** Everybody who walked, wrote or answered, in the order they are met. */
function namesIn(input: MapInput): string[] {
  const { walks, notes } = recordsOf(input);
  const said = [
    ...walks.map(({ charter }) => charter?.walker),
    ...notes.flatMap(({ by, work }) => [by, ...(work?.replies ?? []).map((reply) => reply.by)]),
  ];
  return [...new Set(said.map((name) => name?.trim() ?? '').filter(Boolean))];
}

function shownWalk(walk: Walk, { names, words }: LeftOut, called: (name: string) => string): Walk {
  const { charter, closing } = walk;
  const walker = charter?.walker;
  return {
    ...walk,
    ...(names && charter && walker ? { charter: { ...charter, walker: called(walker) } } : {}),
    ...(words && closing ? { closing: { ...closing, remark: '' } } : {}),
  };
}

function shownNote(note: Note, leftOut: LeftOut, called: (name: string) => string): Note {
  const bare = leftOut.pictures ? pictured(note, []) : note;
  const { by, work } = bare;
  const named = {
    ...bare,
    ...(by === undefined ? {} : { by: called(by) }),
    ...(work?.replies
      ? {
          work: { ...work, replies: work.replies.map((one) => ({ ...one, by: called(one.by) })) },
        }
      : {}),
  };
  return leftOut.words ? wordless(named) : named;
}

function wordless(note: Note): Note {
  const { work, ...bare } = note;
  const silent = { ...bare, text: '', phase: 'kept' as const, revision: 0, editedAt: note.at - 1 };
  if (!work) return silent;
  const { evidence: _, replies: __, history = [], ...known } = work;
  // Whoever takes it in keeps the evidence that is known there: nothing says that it was taken away.
  const told = history.filter(({ what }) => what !== 'evidence');
  return { ...silent, work: { ...known, ...(told.length > 0 ? { history: told } : {}) } };
}

function shownStep(step: Step, { pictures, words }: LeftOut): Step {
  const bare = pictures ? pictured(step, []) : step;
  if (!words) return bare;
  switch (bare.kind) {
    case 'moment':
    case 'answer':
      return { ...bare, text: '' };
    case 'message':
      return { ...bare, text: '', remark: '' };
    default:
      return bare;
  }
}
