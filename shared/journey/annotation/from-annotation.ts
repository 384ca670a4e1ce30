import * as v from 'valibot';
import { parseJson } from '../../kit/json-shape.ts';
import { ok, type Result, refused } from '../../kit/result.ts';
import { NAME_LIMIT, TEXT_LIMIT } from '../limits.ts';
import { REPLY_LIMIT, type Reply } from '../note-work.ts';
import { pictured } from '../pictured.ts';
import { type Note, NoteSchema } from '../records.ts';
import { type Foreign, ForeignSchema, many } from './foreign.ts';
import { addressOf, foreignId, noteOf, saidIn, timeOf, writerOf } from './foreign-note.ts';
import { NOTE_IRI } from './to-annotation.ts';

/** Characters of a file of annotations: ten thousand long ones fit. */
export const ANNOTATION_FILE_LIMIT = 20_000_000;
export const ANNOTATION_LIMIT = 10_000;

/** `where` is the path of the bad one, such as `items.3`; empty where the whole file is meant. */
export interface AnnotationFault {
  why: 'notJson' | 'cutOff' | 'notAnnotations' | 'invalid' | 'noPage' | 'tooLarge';
  where: string;
}

/**
 * Reads W3C annotations (one, several, a page or a collection) and the Hypothesis client's export. What we wrote ourselves
 * comes out as the very notes; what others wrote becomes notes of no walk, replies with them. It fits entirely, or it is refused with
 * the first fault found.
 * @param now milliseconds since the epoch, for annotations that do not say when
 */
export function notesInAnnotations(text: string, now: number): Result<Note[], AnnotationFault> {
  if (text.length > ANNOTATION_FILE_LIMIT) return refused({ why: 'tooLarge', where: '' });
  const json = parseJson(text);
  if (!json.ok) {
    const { why, where } = json.reason;
    return refused({ why: why === 'unfit' ? 'invalid' : why, where });
  }
  const found = listIn(json.value);
  if (!found) return refused({ why: 'notAnnotations', where: '' });
  if (found.items.length > ANNOTATION_LIMIT) return refused({ why: 'tooLarge', where: found.path });
  const foreigns: Foreign[] = [];
  for (const [index, item] of found.items.entries()) {
    const parsed = v.safeParse(ForeignSchema, item, { abortEarly: true });
    if (parsed.success) foreigns.push(parsed.output);
    else {
      const within = v.getDotPath(parsed.issues[0]);
      const where = [pathTo(found.path, index), within].filter(Boolean).join('.');
      return refused({ why: 'invalid', where });
    }
  }
  return notesOf(foreigns, found.path, now);
}

interface Found {
  items: readonly unknown[];
  path: string;
}

const pathTo = (path: string, index: number) => (path ? `${path}.${index}` : String(index));

/** Where the annotations are; undefined in a file of something else. */
function listIn(value: unknown): Found | undefined {
  if (Array.isArray(value)) return { items: value, path: '' };
  if (typeof value !== 'object' || value === null) return undefined;
  for (const path of ['annotations', 'items', 'rows'] as const) {
    const items: unknown = Reflect.get(value, path);
    if (Array.isArray(items)) return { items, path };
  }
  const first: unknown = Reflect.get(value, 'first');
  const items: unknown = Object(first).items;
  if (Array.isArray(items)) return { items, path: 'first.items' };
  return many(Reflect.get(value, 'type')).includes('Annotation')
    ? { items: [value], path: '' }
    : undefined;
}

function notesOf(
  foreigns: readonly Foreign[],
  path: string,
  now: number,
): Result<Note[], AnnotationFault> {
  const notes = new Map<string, Note>();
  const replies: { foreign: Foreign; root: string; index: number }[] = [];
  for (const [index, foreign] of foreigns.entries()) {
    const where = pathTo(path, index);
    const root = rootOf(foreign);
    if (root) {
      replies.push({ foreign, root, index });
      continue;
    }
    const own = foreign['waymark:note'];
    if (own !== undefined) {
      const parsed = v.safeParse(NoteSchema, own);
      if (!parsed.success) return refused({ why: 'invalid', where: `${where}.waymark:note` });
      notes.set(foreign.id ?? where, pictured(parsed.output, []));
      continue;
    }
    const address = addressOf(foreign);
    if (address === null) return refused({ why: 'noPage', where });
    const id = foreignId(foreign.id, `${address}:${foreign.created ?? ''}:${index}`);
    const note = noteOf(foreign, id, address, now);
    if (note.text !== '') notes.set(foreign.id ?? where, note);
  }
  for (const { foreign, root, index } of replies) addReply(notes, foreign, root, index, now);
  return ok([...notes.values()]);
}

/** The annotation that this one answers; undefined for one that answers none. */
function rootOf({ references, motivation, target }: Foreign): string | undefined {
  if (references?.[0]) return references[0];
  const [answered] = many(target);
  return many(motivation).includes('replying') && typeof answered === 'string'
    ? answered
    : undefined;
}

function addReply(
  notes: Map<string, Note>,
  foreign: Foreign,
  root: string,
  index: number,
  now: number,
): void {
  const note = notes.get(root);
  // Our own notes carry their replies along; and nobody can answer what is not in the file.
  if (!note || root.startsWith(NOTE_IRI)) return;
  const reply: Reply = {
    id: foreignId(foreign.id, `reply:${index}`),
    at: timeOf(foreign.created, now),
    by: writerOf(foreign).slice(0, NAME_LIMIT),
    text: saidIn(foreign).slice(0, TEXT_LIMIT),
  };
  const before = note.work?.replies ?? [];
  if (reply.text === '' || before.length >= REPLY_LIMIT) return;
  notes.set(root, {
    ...note,
    work: { ...(note.work ?? { state: 'open' }), replies: [...before, reply] },
  });
}
