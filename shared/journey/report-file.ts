import * as v from 'valibot';
import { firstLost, parseJson } from '../kit/json-shape.ts';
import { ok, type Result, refused } from '../kit/result.ts';
import {
  REPORT_NOTE_LIMIT,
  REPORT_STEP_LIMIT,
  REPORT_WALK_LIMIT,
  WALK_FILE_LIMIT,
  WALK_PICTURE_LIMIT,
} from './limits.ts';
import { picturesNamed, picturesOf, withPicturesIn } from './pictured.ts';
import {
  InstantSchema,
  type Journey,
  JourneySchema,
  type Note,
  NoteSchema,
  type PictureFacts,
  type Step,
  StepSchema,
  type Walk,
  WalkSchema,
} from './records.ts';
import { asHandedOver } from './rule-elements.ts';
import { standing } from './standing.ts';
import {
  FilePictureSchema,
  firstWhere,
  oversizedPicture,
  repeatedId,
  type WalkFileFault,
} from './walk-file.ts';

/** The first two fields of what a report holds of its own. */
const MARKER = 'report';
export const REPORT_FILE_VERSION = 1;

/** A journey with the walks that are looked at, and all that belongs to them. */
export interface ReportFile<Picture = PictureFacts & { base64: string }> {
  journey: Journey;
  walks: Walk[];
  steps: Step[];
  /** Those of no walk, too. */
  notes: Note[];
  pictures: Picture[];
}

/**
 * What a report holds of its own, as JSON: all it was made of, so that it can be taken in again. Notes in the bin stay behind,
 * and so does what the walkers kept to themselves.
 * @param exportedAt milliseconds since the epoch
 */
export function reportFileText<Picture extends Pick<PictureFacts, 'id' | 'noteId'>>(
  content: ReportFile<Picture>,
  exportedAt: number,
): string {
  const kept = content.notes.filter((note) => note.deletedAt === null);
  const ownerOf = picturesNamed([...kept, ...standing(content.steps)]);
  const pictures = content.pictures.filter(({ id, noteId }) => ownerOf.get(id) === noteId);
  const there = new Set(pictures.map(({ id }) => id));
  return JSON.stringify({
    ...{ waymark: MARKER, version: REPORT_FILE_VERSION, exportedAt },
    journey: asHandedOver(content.journey),
    walks: content.walks.map(({ declined: _, ...walk }) => walk),
    steps: content.steps.map((step) => withPicturesIn(there, step)),
    notes: kept.map((note) => withPicturesIn(there, note)),
    pictures,
  });
}

const ReportSchema = v.object({
  waymark: v.literal(MARKER),
  version: v.literal(REPORT_FILE_VERSION),
  exportedAt: InstantSchema,
  journey: JourneySchema,
  walks: v.array(WalkSchema),
  steps: v.array(StepSchema),
  notes: v.array(NoteSchema),
  pictures: v.array(FilePictureSchema),
});
type Parsed = v.InferOutput<typeof ReportSchema>;

const LIMITS = {
  walks: REPORT_WALK_LIMIT,
  steps: REPORT_STEP_LIMIT,
  notes: REPORT_NOTE_LIMIT,
  pictures: WALK_PICTURE_LIMIT,
};

/**
 * Reads what a report holds, which anyone may have written. Nothing is repaired: it fits entirely, or it is refused with the
 * first fault found.
 */
export function decodeReportFile(
  text: string,
): Result<ReportFile & { exportedAt: number }, WalkFileFault> {
  if (text.length > WALK_FILE_LIMIT) return fault('tooLarge');
  const json = parseJson(text);
  if (!json.ok) {
    const { why, where } = json.reason;
    return fault(why === 'unfit' ? 'invalid' : why, where);
  }
  const opening = openingFault(json.value);
  if (opening) return refused(opening);
  const parsed = v.safeParse(ReportSchema, json.value, { abortEarly: true });
  if (!parsed.success) return fault('invalid', v.getDotPath(parsed.issues[0]) ?? '');
  const lost = firstLost(json.value, parsed.output) ?? strayRecord(parsed.output);
  if (lost !== undefined) return fault('invalid', lost);
  const { waymark: _, version: __, ...content } = parsed.output;
  return ok(content);
}

function fault(why: WalkFileFault['why'], where = ''): { ok: false; reason: WalkFileFault } {
  return refused({ why, where });
}

/** What can be said before every record is looked at. */
function openingFault(value: unknown): WalkFileFault | undefined {
  if (typeof value !== 'object' || value === null) return { why: 'notOurs', where: '' };
  const said = new Map<string, unknown>(Object.entries(value));
  if (said.get('waymark') !== MARKER) return { why: 'notOurs', where: '' };
  const version = said.get('version');
  if (typeof version === 'number' && version > REPORT_FILE_VERSION) {
    return { why: 'newerVersion', where: 'version' };
  }
  for (const [where, limit] of Object.entries(LIMITS)) {
    const list = said.get(where);
    if (Array.isArray(list) && list.length > limit) return { why: 'tooLarge', where };
  }
  return oversizedPicture(said.get('pictures'));
}

/** The path of the first record that belongs to something else, points at nothing, or has an id that was used. */
function strayRecord({ journey, walks, steps, notes, pictures }: Parsed): string | undefined {
  const ownerOf = picturesNamed([...notes, ...steps]);
  const known = new Set(walks.map(({ id }) => id));
  const noteOf = new Map(pictures.map(({ id, noteId }) => [id, noteId]));
  const namesAnothers = (one: Note | Step) =>
    picturesOf(one).some((id) => noteOf.get(id) !== one.id);
  const isElsewhere = (note: Note) =>
    note.walkId === null
      ? note.journeyId !== journey.id
      : note.journeyId !== null && note.journeyId !== journey.id;
  return (
    repeatedId('walks', walks) ??
    repeatedId('steps', steps) ??
    repeatedId('notes', notes) ??
    repeatedId('pictures', pictures) ??
    firstWhere(walks, (walk) => walk.journeyId !== journey.id, 'walks', 'journeyId') ??
    firstWhere(steps, (step) => !known.has(step.walkId), 'steps', 'walkId') ??
    firstWhere(notes, ({ walkId }) => walkId !== null && !known.has(walkId), 'notes', 'walkId') ??
    firstWhere(notes, isElsewhere, 'notes', 'journeyId') ??
    firstWhere(notes, namesAnothers, 'notes', 'pictureId') ??
    firstWhere(steps, namesAnothers, 'steps', 'pictureId') ??
    firstWhere(pictures, ({ id, noteId }) => ownerOf.get(id) !== noteId, 'pictures', 'noteId')
  );
}
