import * as v from 'valibot';
import { imageTypeOf, isBase64 } from '../kit/image-type.ts';
import { firstLost, parseJson } from '../kit/json-shape.ts';
import { ok, type Result, refused } from '../kit/result.ts';
import {
  PICTURE_BASE64_LIMIT,
  WALK_FILE_LIMIT,
  WALK_NOTE_LIMIT,
  WALK_PICTURE_LIMIT,
  WALK_STEP_LIMIT,
} from './limits.ts';
import { type Pictured, picturesNamed, picturesOf, withPicturesIn } from './pictured.ts';
import {
  InstantSchema,
  JourneySchema,
  NoteSchema,
  PictureFactsSchema,
  StepSchema,
  WalkSchema,
} from './records.ts';
import { asHandedOver } from './rule-elements.ts';
import { standing } from './standing.ts';

/** The first two fields of every walk file. */
const MARKER = 'walk';
/**
 * 2: pauses. 3: charter and history, moments off the page, messages, answers, signals. What a file of an older version
 * lacks was not written down then, and reads as a walk without.
 */
export const WALK_FILE_VERSION = 3;
const OLDER_VERSIONS = [1, 2];

/** A picture in a file: its bytes must be the image that it says it is. */
export const FilePictureSchema = v.pipe(
  v.object({ ...PictureFactsSchema.entries, base64: v.string() }),
  v.forward(
    v.check(
      ({ base64, type }) => isBase64(base64) && imageTypeOf(base64) === type,
      'an image of the type it says',
    ),
    ['base64'],
  ),
);

const WalkFileSchema = v.object({
  waymark: v.literal(MARKER),
  version: v.picklist([...OLDER_VERSIONS, WALK_FILE_VERSION]),
  exportedAt: InstantSchema,
  journey: JourneySchema,
  walk: WalkSchema,
  steps: v.array(StepSchema),
  notes: v.array(NoteSchema),
  pictures: v.array(FilePictureSchema),
});
type Parsed = v.InferOutput<typeof WalkFileSchema>;

/** A picture as it travels: its facts, and its bytes as base64. */
export type FilePicture = v.InferOutput<typeof FilePictureSchema>;
/** One walk and everything that belongs to it. */
export type WalkFile = Omit<Parsed, 'waymark' | 'version'>;

export type WalkFileRefusal =
  | 'notJson'
  | 'cutOff'
  | 'notOurs'
  | 'newerVersion'
  | 'invalid'
  | 'tooLarge';
/** `where` is the path of the bad field, such as `notes.3.severity`; empty when the whole file is meant. */
export interface WalkFileFault {
  why: WalkFileRefusal;
  where: string;
}

/** What stands before and after the pictures in a walk file's text, so that a large one is written picture by picture. */
export interface WalkFileFrame<Picture> {
  opening: string;
  /** The pictures that belong into it, in this order, with a comma between two. */
  pictures: Picture[];
  closing: string;
}

/**
 * A walk file around its pictures. Notes in the bin stay behind with their pictures, and so does the picture of a step
 * that was taken out: who threw one away does not pass it on. A note or step whose picture is not given is written
 * without one, so that the file can always be read again.
 * @param exportedAt milliseconds since the epoch
 */
export function walkFileFrame<Picture extends Pick<FilePicture, 'id' | 'noteId'>>(
  content: Omit<WalkFile, 'exportedAt' | 'pictures'> & { pictures: readonly Picture[] },
  exportedAt: number,
): WalkFileFrame<Picture> {
  const kept = content.notes.filter((note) => note.deletedAt === null);
  const ownerOf = picturesNamed([...kept, ...standing(content.steps)]);
  const pictures = content.pictures.filter(({ id, noteId }) => ownerOf.get(id) === noteId);
  const there = new Set(pictures.map(({ id }) => id));
  const notes = kept.map((note) => withPicturesIn(there, note));
  const steps = content.steps.map((step) => withPicturesIn(there, step));
  // What the walker kept to themselves is nobody else's.
  const { declined: _, ...walk } = content.walk;
  const journey = asHandedOver(content.journey);
  const marker = { waymark: MARKER, version: WALK_FILE_VERSION };
  const records = JSON.stringify({ ...marker, exportedAt, journey, walk, steps, notes });
  return { opening: `${records.slice(0, -1)},"pictures":[`, pictures, closing: ']}\n' };
}

/** The text of a walk file, all at once. */
export function encodeWalkFile(content: Omit<WalkFile, 'exportedAt'>, exportedAt: number): string {
  const { opening, pictures, closing } = walkFileFrame(content, exportedAt);
  return opening + pictures.map((picture) => JSON.stringify(picture)).join(',') + closing;
}

/**
 * Reads a walk file that anyone may have written. Nothing is repaired: it fits entirely, or it is refused
 * with the first fault found. What comes out is exactly what was in the file, checked.
 */
export function decodeWalkFile(text: string): Result<WalkFile, WalkFileFault> {
  if (text.length > WALK_FILE_LIMIT) return fault('tooLarge');
  const json = parseJson(text);
  if (!json.ok) {
    const { why, where } = json.reason;
    return fault(why === 'unfit' ? 'invalid' : why, where);
  }
  const opening = openingFault(json.value);
  if (opening) return refused(opening);
  const parsed = v.safeParse(WalkFileSchema, json.value, { abortEarly: true });
  if (!parsed.success) return fault('invalid', v.getDotPath(parsed.issues[0]) ?? '');
  const lost = firstLost(json.value, parsed.output) ?? strayRecord(parsed.output);
  if (lost !== undefined) return fault('invalid', lost);
  const { exportedAt, journey, walk, steps, notes, pictures } = parsed.output;
  return ok({ exportedAt, journey, walk, steps, notes, pictures });
}

function fault(why: WalkFileRefusal, where = ''): { ok: false; reason: WalkFileFault } {
  return refused({ why, where });
}

/** What can be said before every record is looked at. */
function openingFault(value: unknown): WalkFileFault | undefined {
  if (typeof value !== 'object' || value === null) return { why: 'notOurs', where: '' };
  const said = new Map<string, unknown>(Object.entries(value));
  if (said.get('waymark') !== MARKER) return { why: 'notOurs', where: '' };
  const version = said.get('version');
  if (typeof version === 'number' && version > WALK_FILE_VERSION) {
    return { why: 'newerVersion', where: 'version' };
  }
  const limits = { steps: WALK_STEP_LIMIT, notes: WALK_NOTE_LIMIT, pictures: WALK_PICTURE_LIMIT };
  for (const [where, limit] of Object.entries(limits)) {
    const list = said.get(where);
    if (Array.isArray(list) && list.length > limit) return { why: 'tooLarge', where };
  }
  return oversizedPicture(said.get('pictures'));
}

/** The first picture that is larger than any screenshot. */
export function oversizedPicture(pictures: unknown): WalkFileFault | undefined {
  if (!Array.isArray(pictures)) return undefined;
  const index = pictures.findIndex((picture: unknown) => {
    if (typeof picture !== 'object' || picture === null || !('base64' in picture)) return false;
    return typeof picture.base64 === 'string' && picture.base64.length > PICTURE_BASE64_LIMIT;
  });
  return index < 0 ? undefined : { why: 'tooLarge', where: `pictures.${index}.base64` };
}

/** The path of the first record that belongs to another walk, points at nothing, or has an id that was used. */
function strayRecord({ journey, walk, steps, notes, pictures }: Parsed): string | undefined {
  const ownerOf = picturesNamed([...notes, ...steps]);
  const pictureById = new Map(pictures.map((picture) => [picture.id, picture]));
  const namesAnothers = (one: Pictured) =>
    picturesOf(one).some((id) => pictureById.get(id)?.noteId !== one.id);
  if (walk.journeyId !== journey.id) return 'walk.journeyId';
  return (
    repeatedId('steps', steps) ??
    repeatedId('notes', notes) ??
    repeatedId('pictures', pictures) ??
    firstWhere(steps, (step) => step.walkId !== walk.id, 'steps', 'walkId') ??
    firstWhere(notes, (note) => note.walkId !== walk.id, 'notes', 'walkId') ??
    firstWhere(
      notes,
      (note) => note.journeyId !== null && note.journeyId !== journey.id,
      'notes',
      'journeyId',
    ) ??
    firstWhere(notes, namesAnothers, 'notes', 'pictureId') ??
    firstWhere(steps, namesAnothers, 'steps', 'pictureId') ??
    firstWhere(pictures, ({ id, noteId }) => ownerOf.get(id) !== noteId, 'pictures', 'noteId')
  );
}

/** The path of the first record whose id another one of the list has. */
export function repeatedId(list: string, records: readonly { id: string }[]): string | undefined {
  const seen = new Set<string>();
  return firstWhere(
    records,
    ({ id }) => {
      if (seen.has(id)) return true;
      seen.add(id);
      return false;
    },
    list,
    'id',
  );
}

/** The path of the field that is bad in the first such record. */
export function firstWhere<Item>(
  items: readonly Item[],
  isBad: (item: Item) => boolean,
  list: string,
  field: string,
): string | undefined {
  const index = items.findIndex(isBad);
  return index < 0 ? undefined : `${list}.${index}.${field}`;
}
