import * as v from 'valibot';
import { ADDRESS_LIMIT, NAME_LIMIT, TEXT_LIMIT } from './limits.ts';
import { InstantSchema, RecordIdSchema } from './record-atoms.ts';

/** What became of a note. One that nobody looked at yet is open. */
export const NOTE_STATES = ['open', 'accepted', 'solved', 'wontFix'] as const;
export type NoteState = (typeof NOTE_STATES)[number];

/** What is to be done (domain 003-25: more articles, clearer calls to action, better pictures), and what else helps. */
export const NOTE_ACTIONS = [
  'content',
  'callToAction',
  'image',
  'layout',
  'form',
  'speed',
  'fault',
  'process',
  'training',
] as const;
export type NoteAction = (typeof NOTE_ACTIONS)[number];

export const REPLY_LIMIT = 200;
export const NOTE_HISTORY_LIMIT = 200;
export const LINK_LIMIT = 20;
/** What could be the cause, and what shows it: longer than a name, shorter than an article. */
const Text = v.pipe(v.string(), v.maxLength(TEXT_LIMIT));
const Name = v.pipe(v.string(), v.maxLength(NAME_LIMIT));

/** What somebody said about a note later on. */
export const ReplySchema = v.object({
  id: RecordIdSchema,
  at: InstantSchema,
  /** Who said it, as they call themselves; may be empty. */
  by: Name,
  text: Text,
});
export type Reply = v.InferOutput<typeof ReplySchema>;

/** The parts of the work that a history line can be about. */
export const WORK_FIELDS = [
  'state',
  'responsible',
  'due',
  'action',
  'evidence',
  'links',
  'deleted',
  'attached',
] as const;

/** One line of what was done with a note since it was written. */
export const NoteHistorySchema = v.object({
  at: InstantSchema,
  what: v.picklist(WORK_FIELDS),
  /** As it was and as it is, short enough for a line: a state or an action is its id, a day `2026-11-23`. */
  from: v.optional(Name),
  to: v.optional(Name),
});
export type NoteHistory = v.InferOutput<typeof NoteHistorySchema>;

/** Only web addresses: what a link opens is never a script (hostile case D13). */
export const LinkSchema = v.pipe(
  v.string(),
  v.maxLength(ADDRESS_LIMIT),
  v.regex(/^https?:\/\/[^\s]+$/i),
);

/**
 * What a team does with a note after it was written. Apart from the note's own words, so that a page that still holds
 * the draft never writes over it.
 */
export const NoteWorkSchema = v.object({
  state: v.picklist(NOTE_STATES),
  /** Who takes care of it, where that is somebody else than who answers for the touchpoint. */
  responsible: v.optional(Name),
  /** A day, `2026-11-23`. */
  due: v.optional(v.pipe(v.string(), v.isoDate())),
  action: v.optional(v.picklist(NOTE_ACTIONS)),
  /** What shows that it is so: figures, tests, what customers said (domain 003-26). */
  evidence: v.optional(Text),
  links: v.optional(v.pipe(v.array(LinkSchema), v.maxLength(LINK_LIMIT))),
  replies: v.optional(v.pipe(v.array(ReplySchema), v.maxLength(REPLY_LIMIT))),
  history: v.optional(v.pipe(v.array(NoteHistorySchema), v.maxLength(NOTE_HISTORY_LIMIT))),
});
export type NoteWork = v.InferOutput<typeof NoteWorkSchema>;
