import { type ReadonlySignal, signal } from '@preact/signals';
import { picturesOf } from '../../../shared/journey/pictured.ts';
import type { Note } from '../../../shared/journey/records.ts';
import type { Shape } from '../../../shared/journey/shape.ts';
import type { Result } from '../../../shared/kit/result.ts';
import type { PictureRefusal, Refusal } from '../../platform/messages.ts';
import { text } from '../../platform/text.ts';
import type { Client } from '../client.ts';
import type { LoadedPicture } from './pictures-model.ts';

/** The sentence (`_locales`) of how far the last change is, or of why it failed. */
export type PicturesTold =
  | 'notePicture_working'
  | 'notePicture_pictureFull'
  | 'notePicture_notBack'
  | 'notePicture_notGranted'
  | 'momentPicture_noImage'
  | 'momentPicture_failed'
  | `picture_${PictureRefusal}`
  | `refusal_${Refusal}`;

/** What of the world the pictures of notes need. */
export interface PictureHands extends Pick<Client, 'command' | 'staging'> {
  /** Reads the note anew; resolves when what is shown is what is stored. */
  reread(noteId: string): Promise<void>;
}

export interface NotePicturesModel {
  /** Null where there is nothing to say. */
  readonly told: ReadonlySignal<PicturesTold | null>;
  /** A picture of this note was taken out last, and can still be put back. */
  isTakenOut(noteId: string): boolean;
  /** Adds an image from disk or clipboard. */
  add(noteId: string, file: Blob): Promise<void>;
  /** Takes one more of the tab's page. */
  take(noteId: string, tabId: number): Promise<void>;
  takeOut(note: Note, pictureId: string): Promise<void>;
  putBack(): Promise<void>;
  /** Draws on a picture, for good. False where that was refused; `told` says why. */
  draw(noteId: string, pictureId: string, shapes: Shape[]): Promise<boolean>;
}

/** Which picture was taken out, and where it stood. */
type TakenOut = { noteId: string; pictureId: string; place: number };

/** The pictures of notes: added, taken out, put back. Each change is stored at once. */
export function notePicturesModel({ command, staging, reread }: PictureHands): NotePicturesModel {
  const told = signal<PicturesTold | null>(null);
  const takenOut = signal<TakenOut | null>(null);
  /** Says what comes of it. @param work answers why it was not done; null where it was */
  const doing = async (noteId: string, work: () => Promise<PicturesTold | null>) => {
    told.value = 'notePicture_working';
    const trouble = await work();
    await reread(noteId);
    told.value = trouble;
    return trouble === null;
  };
  return {
    told,
    isTakenOut: (noteId) => takenOut.value?.noteId === noteId,
    async add(noteId, file) {
      await doing(noteId, () => adding({ command, staging }, noteId, file));
    },
    async take(noteId, tabId) {
      await doing(noteId, () => taking(command, noteId, tabId));
    },
    async takeOut(note, pictureId) {
      const place = picturesOf(note).indexOf(pictureId);
      const noteId = note.id;
      const isOut = await doing(noteId, () =>
        refusalOf(command.takeOutPicture({ noteId, pictureId })),
      );
      if (isOut) takenOut.value = { noteId, pictureId, place };
    },
    async putBack() {
      const back = takenOut.value;
      if (!back) return;
      takenOut.value = null;
      const answer = () => refusalOf(command.putPictureBack(back));
      await doing(back.noteId, async () => (await answer()) && 'notePicture_notBack');
    },
    draw: (noteId, pictureId, shapes) =>
      doing(noteId, () => refusalOf(command.drawOnPicture({ noteId, pictureId, shapes }))),
  };
}

/** The sentence in words; null where there is none. */
export function wordsOf({ told }: NotePicturesModel): { words: string; isFault: boolean } | null {
  const key = told.value;
  return key && { words: text(key), isFault: key !== 'notePicture_working' };
}

/** The picture once it is there; null before, and where there is none. */
export function loaded(picture: LoadedPicture): (LoadedPicture & { state: 'there' }) | null {
  return picture.state === 'there' ? picture : null;
}

const unknown = { ok: false, reason: 'unknown' } as const;

async function refusalOf(asked: Promise<Result<unknown, Refusal>>): Promise<PicturesTold | null> {
  const answer = await asked.catch(() => unknown);
  return answer.ok ? null : `refusal_${answer.reason}`;
}

async function adding(
  { command, staging }: Pick<PictureHands, 'command' | 'staging'>,
  noteId: string,
  file: Blob,
): Promise<PicturesTold | null> {
  try {
    const answer = await command.addPicture({ noteId, staged: await staging.put(file) });
    if (answer.ok) return null;
    if (answer.reason === 'noImage') return 'momentPicture_noImage';
    if (answer.reason === 'pictureFull') return 'notePicture_pictureFull';
    return `refusal_${answer.reason}`;
  } catch {
    // Staging it failed: the disk is full.
    return 'momentPicture_failed';
  }
}

async function taking(
  command: PictureHands['command'],
  noteId: string,
  tabId: number,
): Promise<PicturesTold | null> {
  const answer = await command
    .takeAnother({ tabId, noteId })
    .catch(() => ({ ok: false, reason: 'failed' }) as const);
  if (answer.ok) return null;
  const { reason } = answer;
  if (reason === 'pictureFull' || reason === 'notGranted') return `notePicture_${reason}`;
  return `picture_${reason}`;
}
