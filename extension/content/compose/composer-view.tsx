import type { ReadonlySignal } from '@preact/signals';
import type { Briefing } from '../../../shared/journey/briefing.ts';
import type { Note, Target } from '../../../shared/journey/records.ts';
import { targetsOf } from '../../../shared/journey/targets.ts';
import { ALSO_KEY } from '../../../shared/journey/walk-keys.ts';
import type { PictureRefusal } from '../../platform/messages.ts';
import { text } from '../../platform/text.ts';
import { Button, IconButton } from '../../ui/components/button.tsx';
import { DONE_KEYS } from '../../ui/components/done-keys.ts';
import {
  binGlyph,
  closeGlyph,
  Icon,
  noPictureGlyph,
  pictureGlyph,
} from '../../ui/components/icon.tsx';
import { NoteFields, type NoteWords } from '../../ui/components/note-fields.tsx';
import { OwnerShape, ownerWord } from '../../ui/components/owner-shape.tsx';
import { SavedSign } from '../../ui/components/saved-sign.tsx';
import { filmTime } from '../../ui/components/shown-time.ts';
import { TargetList } from '../../ui/components/target-list.tsx';
import { aboutWord, targetWord } from '../../ui/components/target-word.ts';

/** How the note's picture stands; `none` where none was asked for in this page view. */
export type PictureState = 'none' | 'taking' | 'taken' | PictureRefusal;

export interface ComposerViewProps {
  note: ReadonlySignal<Note>;
  saved: ReadonlySignal<boolean>;
  picture: ReadonlySignal<PictureState>;
  /** True until the card may be seen: a picture is about to be taken. */
  waiting: ReadonlySignal<boolean>;
  /** True while the person points at something else that the note is about: the card is out of the way. */
  pointing: ReadonlySignal<boolean>;
  briefing: ReadonlySignal<Briefing | null>;
  /** It is about a frame of another site, into which nobody points. */
  closedFrame: boolean;
  onChange: (change: Partial<NoteWords> | Pick<Note, 'target' | 'more'>) => void;
  onAlso: () => void;
  onField: (field: HTMLTextAreaElement) => void;
  onDone: () => void;
  onClose: () => void;
  onDelete: () => void;
}

/** The card in which a note is written. */
export function ComposerView(props: ComposerViewProps) {
  const note = props.note.value;
  const about = targetsOf(note).length > 0 && aboutWord(note);
  return (
    <div
      class="compose"
      role="dialog"
      // By which a later copy of us knows whose words these are, should this one be cut off (left-behind.ts).
      data-note={note.id}
      aria-label={about ? text('composeTitle', about) : text('composeTitlePage')}
      data-waiting={props.waiting.value ? '' : undefined}
      data-pointing={props.pointing.value ? '' : undefined}
    >
      <div class="compose-head">
        <PlaceLine note={note} briefing={props.briefing.value} />
        <IconButton glyph={closeGlyph} label={text('composeClose')} onClick={props.onClose} />
      </div>
      {props.closedFrame && <p class="compose-hint">{text('composeClosedFrame')}</p>}
      <NoteFields note={note} onChange={props.onChange} onField={props.onField} />
      <TargetList
        note={note}
        onChange={props.onChange}
        onAlso={props.onAlso}
        keys={ALSO_KEY.chord}
      />
      <PictureLine state={note.pictureId === null ? props.picture.value : 'taken'} />
      <div class="compose-foot">
        <Saved {...props} />
        <IconButton glyph={binGlyph} label={text('composeDelete')} onClick={props.onDelete} />
        <Button kind="primary" keys={DONE_KEYS} onClick={props.onDone}>
          {text('composeDone')}
        </Button>
      </div>
    </div>
  );
}

/** Whether the store has it, or cannot have it: then the words stay here and in the draft until there is room. */
function Saved({ note, saved, briefing }: ComposerViewProps) {
  const isRefused = !saved.value && briefing.value?.storageFull === true;
  const isSaved = saved.value && note.value.revision > 0;
  const state = isRefused ? 'failed' : isSaved ? 'saved' : 'idle';
  return <SavedSign state={state} problem={text('refusal_storageFull')} />;
}

/** Stage, touchpoint and who answers for it, filled in from the nearest mark; then what of the element is meant. */
function PlaceLine({ note, briefing }: { note: Note; briefing: Briefing | null }) {
  if (!briefing?.blind) {
    return (
      <div class="compose-place">
        <MarkWords note={note} briefing={briefing} />
        <PartWords target={note.target} />
      </div>
    );
  }
  const hasPart = note.target?.playedTo !== undefined || note.target?.region !== undefined;
  return hasPart ? (
    <div class="compose-place">
      <PartWords target={note.target} />
    </div>
  ) : null;
}

/** A part of it, or a time in it. */
function PartWords({ target }: { target: Target | null }) {
  const played = target?.playedTo;
  return (
    <>
      {target?.region && (
        <span>
          <bdi>{targetWord(target)}</bdi>
        </span>
      )}
      {played !== undefined && <span>{text('notePlayedTo', filmTime(played))}</span>}
    </>
  );
}

function MarkWords({ note, briefing }: { note: Note; briefing: Briefing | null }) {
  const stages = briefing?.stages ?? [];
  const index = stages.findIndex((stage) => stage.id === note.stage);
  const touchpoint =
    note.touchpoint && (briefing?.labels[note.touchpoint]?.name ?? note.touchpoint);
  return (
    <>
      {note.stage && (
        <span>
          {index >= 0 && <StageNumber number={index + 1} />}
          <bdi>{stages[index]?.name ?? note.stage}</bdi>
        </span>
      )}
      <span>
        {touchpoint ? (
          <bdi>
            <strong>{touchpoint}</strong>
          </bdi>
        ) : (
          text('composeNoMark')
        )}
      </span>
      {note.owner && (
        <span>
          <OwnerShape owner={note.owner} size={10} named={false} />
          <bdi>{note.responsible ?? ownerWord(note.owner)}</bdi>
        </span>
      )}
    </>
  );
}

/** Number first, colour second; there are seven colours. */
function StageNumber({ number }: { number: number }) {
  const colour = `var(--stage-${((number - 1) % 7) + 1})`;
  return (
    <b class="compose-stage" style={{ background: colour }}>
      {number}
    </b>
  );
}

function PictureLine({ state }: { state: PictureState }) {
  if (state === 'none') return null;
  const isGood = state === 'taken' || state === 'taking';
  return (
    <p class="compose-picture" role="status">
      <Icon glyph={isGood ? pictureGlyph : noPictureGlyph} size={14} />
      {text(`picture_${state}`)}
    </p>
  );
}
