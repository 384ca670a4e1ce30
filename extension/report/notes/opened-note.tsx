import { useMemo, useState } from 'preact/hooks';
import type { Note } from '../../../shared/journey/records.ts';
import { text } from '../../platform/text.ts';
import type { Client } from '../../ui/client.ts';
import { Button, IconButton } from '../../ui/components/button.tsx';
import { EraseQuestion } from '../../ui/components/erase-question.tsx';
import {
  backGlyph,
  binGlyph,
  openGlyph,
  pointGlyph,
  undoGlyph,
} from '../../ui/components/icon.tsx';
import { NoteFields } from '../../ui/components/note-fields.tsx';
import { pasteInto } from '../../ui/components/note-pictures.tsx';
import { firstLine } from '../../ui/components/note-row.tsx';
import { SavedSign } from '../../ui/components/saved-sign.tsx';
import { shortAddress } from '../../ui/components/shown-address.ts';
import { dayAndTime } from '../../ui/components/shown-time.ts';
import { TargetList } from '../../ui/components/target-list.tsx';
import '../../ui/components/target-list.css';
import type { NoteListModel } from '../../ui/models/note-list-model.ts';
import { notePicturesModel } from '../../ui/models/note-pictures-model.ts';
import { savedTogether } from '../../ui/models/note-saver.ts';
import type { PicturesModel } from '../../ui/models/pictures-model.ts';
import { facetWord, type Known, placeWords } from './listed-words.ts';
import { NoteHistoryPart } from './note-history.tsx';
import { NoteReplies } from './note-replies.tsx';
import { NoteWorkFields } from './note-work-fields.tsx';
import { OpenedPictures } from './opened-pictures.tsx';

/** A note can be brought back for so many days (`extension/background/sweep.ts`). */
const BIN_DAYS = 30;
const DAY_MS = 24 * 60 * 60 * 1_000;

export interface OpenedNoteProps {
  client: Client;
  model: NoteListModel;
  pictures: PicturesModel;
  known: Known;
  note: Note;
  place: { current: HTMLElement | null };
  onClose: () => void;
}

/** One note: what was seen, and what is done about it. */
export function OpenedNote(props: OpenedNoteProps) {
  const { client, model, note, known, place, onClose } = props;
  const binned = note.deletedAt !== null;
  const adding = useMemo(() => notePicturesModel(model.hands), [model]);
  return (
    <article
      class="opened-note"
      ref={place}
      tabIndex={-1}
      aria-label={firstLine(note)}
      onPaste={binned ? undefined : pasteInto((file) => void adding.add(note.id, file))}
    >
      <div class="opened-head">
        <IconButton glyph={backGlyph} label={text('notesToList')} onClick={onClose} />
        <SavedSign state={savedTogether(model.saving.state.value, model.working.state.value)} />
        {binned ? (
          <BinActions model={model} note={note} now={client.now()} />
        ) : (
          <NoteActions model={model} note={note} />
        )}
      </div>
      <OpenedPictures note={note} pictures={props.pictures} adding={adding} />
      <NoteFacts note={note} known={known} />
      {binned ? (
        <p class="told-words" dir="auto">
          {note.text}
        </p>
      ) : (
        <>
          <NoteFields note={note} onChange={(change) => model.write(note.id, change)} />
          <TargetList note={note} onChange={(about) => model.write(note.id, about)} />
          <NoteWorkFields model={model} note={note} />
          <NoteReplies client={client} model={model} note={note} />
        </>
      )}
      <NoteHistoryPart note={note} />
    </article>
  );
}

type ActionProps = Pick<OpenedNoteProps, 'model' | 'note'>;

function NoteActions({ model, note }: ActionProps) {
  return (
    <div class="opened-actions">
      {note.stepId === undefined && (
        <Button
          glyph={note.target ? pointGlyph : openGlyph}
          onClick={() => void model.show(note.id)}
        >
          {text(note.target ? 'notesShow' : 'notesOpenPage')}
        </Button>
      )}
      <IconButton
        glyph={binGlyph}
        label={text('notesDelete')}
        onClick={() => void model.remove(note.id)}
      />
      {model.noRoom.value === note.id && (
        <EraseQuestion noRoom onErase={() => void model.erase(note.id)} onKeep={model.keep} />
      )}
    </div>
  );
}

function BinActions({ model, note, now }: ActionProps & { now: number }) {
  const [asking, setAsking] = useState(false);
  const left = Math.max(0, Math.ceil(BIN_DAYS - (now - (note.deletedAt ?? now)) / DAY_MS));
  return (
    <div class="opened-actions">
      <span class="hint">{text('notesBinDays', left)}</span>
      <Button kind="outline" glyph={undoGlyph} onClick={() => void model.restore(note.id)}>
        {text('notesBringBack')}
      </Button>
      <Button kind="danger" onClick={() => setAsking(true)}>
        {text('notesErase')}
      </Button>
      {asking && (
        <EraseQuestion onErase={() => void model.erase(note.id)} onKeep={() => setAsking(false)} />
      )}
    </div>
  );
}

/** What filled itself in. */
function NoteFacts({ note, known }: { note: Note; known: Known }) {
  return (
    <p class="opened-facts">
      <strong>{placeWords(note, known)}</strong>
      {note.by && <bdi>{note.by}</bdi>}
      {note.walkId && <span>{facetWord('walk', note.walkId, known)}</span>}
      {note.address && <span title={note.address}>{shortAddress(note.address)}</span>}
      <span>{dayAndTime(note.at)}</span>
      {note.anchor === 'lost' && <span>{text('notesLostWhy')}</span>}
      {note.anchor === 'moved' && <span>{text('notesMovedWhy')}</span>}
    </p>
  );
}
