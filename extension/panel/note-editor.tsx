import { useMemo } from 'preact/hooks';
import { stageIndex } from '../../shared/journey/plan.ts';
import { responsibleOf } from '../../shared/journey/work-note.ts';
import { cleanAddress } from '../../shared/kit/page-address.ts';
import { text } from '../platform/text.ts';
import { Button, IconButton } from '../ui/components/button.tsx';
import { DONE_KEYS } from '../ui/components/done-keys.ts';
import { EraseQuestion } from '../ui/components/erase-question.tsx';
import { backGlyph, binGlyph, openGlyph, pointGlyph } from '../ui/components/icon.tsx';
import { NoteFields } from '../ui/components/note-fields.tsx';
import { pasteInto } from '../ui/components/note-pictures.tsx';
import { NoteWorkBasics } from '../ui/components/note-work-basics.tsx';
import { SavedSign } from '../ui/components/saved-sign.tsx';
import { shortAddress } from '../ui/components/shown-address.ts';
import { dayAndTime, filmTime } from '../ui/components/shown-time.ts';
import { TargetList } from '../ui/components/target-list.tsx';
import '../ui/components/target-list.css';
import { stageColour } from '../ui/components/stage-track.tsx';
import { notePicturesModel } from '../ui/models/note-pictures-model.ts';
import '../ui/components/note-fields.css';
import { type NoteItemProps, notePlace, planOf } from './note-item.tsx';
import { EditorPictures } from './note-picture.tsx';
import { NotePlace } from './note-place.tsx';
import { RefusalBanner } from './refusal-banner.tsx';
import { Screen } from './screen.tsx';

/** A note open for writing. Every change is stored at once; there is no Save button. */
export function NoteEditor({ model, note }: NoteItemProps) {
  const { notes } = model;
  const adding = useMemo(() => notePicturesModel(notes.hands), [notes]);
  const close = () => void (note.phase === 'draft' ? notes.finish() : notes.leave());
  return (
    <Screen
      tab="notes"
      top={
        <>
          <EditorHead model={model} note={note} />
          <RefusalBanner refusal={notes.refusal.value} />
        </>
      }
      bottom={<EditorBar model={model} note={note} onClose={close} />}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the button below, heard wherever the focus is */}
      <div
        class="page"
        onPaste={pasteInto((file) => void adding.add(note.id, file))}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          close();
        }}
      >
        <NoteFields note={note} onChange={notes.change} onField={focusAtEnd} />
        <TargetList
          note={note}
          onChange={notes.change}
          onAlso={isHere(model, note) ? () => void notes.attach(note.id, 'also') : undefined}
        />
        <NotePlace model={model} note={note} />
        {note.phase === 'kept' && <NoteWork model={model} note={note} />}
        <EditorPictures model={model} note={note} adding={adding} />
        <NoteFacts model={model} note={note} />
      </div>
    </Screen>
  );
}

/** What is done about it; the page of all notes has more. */
function NoteWork({ model, note }: NoteItemProps) {
  const plan = planOf(model, note);
  const named = (model.records.records.value?.notes ?? []).map(responsibleOf);
  const planned = model.blind.value ? [] : (plan?.touchpoints ?? []);
  const names = new Set([...named, ...planned.map(({ responsible = '' }) => responsible)]);
  return (
    <section class="note-work" aria-label={text('noteWork')}>
      <NoteWorkBasics note={note} names={[...names].filter(Boolean)} onChange={model.notes.work} />
      <Button
        glyph={openGlyph}
        onClick={() => model.openTab(`report/index.html#notes/${encodeURIComponent(note.id)}`)}
      >
        {text('notesOpenWork')}
      </Button>
    </section>
  );
}

function focusAtEnd(field: HTMLTextAreaElement): void {
  field.focus();
  field.setSelectionRange(field.value.length, field.value.length);
}

function EditorBar({ model, note, onClose }: NoteItemProps & { onClose: () => void }) {
  return (
    <div class="bar-pair">
      <SavedSign state={model.notes.saveState.value} />
      <Button kind="primary" keys={DONE_KEYS} onClick={onClose}>
        {text(note.phase === 'draft' ? 'composeDone' : 'notesDone')}
      </Button>
    </div>
  );
}

/** Whether the tab shows the note's page. */
function isHere({ place }: NoteItemProps['model'], { address }: NoteItemProps['note']): boolean {
  return address === cleanAddress(place.view.value?.address ?? '');
}

function EditorHead({ model, note }: NoteItemProps) {
  const { notes } = model;
  const isElsewhere = !isHere(model, note);
  const step = model.records.records.value?.steps.find(({ id }) => id === note.stepId);
  return (
    <div class="editor-head">
      <IconButton glyph={backGlyph} label={text('panelBack')} onClick={() => void notes.leave()} />
      <h2>{text(note.phase === 'draft' ? 'notesUnfinished' : 'notesEditor')}</h2>
      {step && (
        <IconButton
          glyph={openGlyph}
          label={text('notesShowMoment')}
          onClick={() => void toStep(model, step.id)}
        />
      )}
      {note.stepId === undefined && (isElsewhere || (note.target && note.anchor !== 'lost')) && (
        <IconButton
          glyph={note.target ? pointGlyph : openGlyph}
          label={text(note.target ? 'notesShow' : 'notesOpenPage')}
          onClick={() => void notes.showOnPage(note.id)}
        />
      )}
      <IconButton
        glyph={binGlyph}
        label={text('notesDelete')}
        onClick={() => void notes.remove(note.id)}
      />
      {notes.noRoom.value === note.id && (
        <EraseQuestion noRoom onErase={() => void notes.erase(note.id)} onKeep={notes.keep} />
      )}
    </div>
  );
}

/** To the moment or message that the note is about. */
async function toStep({ notes, moments, tab }: NoteItemProps['model'], stepId: string) {
  await notes.leave();
  if (notes.editing.value) return;
  moments.edit(stepId);
  tab.value = 'walk';
}

/** What filled itself in: stage, touchpoint, who answers for it, page and time. */
function NoteFacts({ model, note }: NoteItemProps) {
  const plan = planOf(model, note);
  const place = notePlace(model, note);
  const [stage, about] = place;
  const isBlind = model.blind.value;
  const index = plan && !isBlind ? stageIndex(plan, note.stage) : -1;
  const played = note.target?.playedTo;
  return (
    <div class="note-facts" style={{ '--stage': stageColour(index) }}>
      <p>
        {about === undefined ? (
          place.join('')
        ) : (
          <>
            <strong class="stage-word">{stage}</strong> · {about}
          </>
        )}
        {note.responsible && !isBlind && ` · ${note.responsible}`}
        {played !== undefined && ` · ${text('notePlayedTo', filmTime(played))}`}
      </p>
      <p class="hint">
        {note.address && <span title={note.address}>{shortAddress(note.address)} · </span>}
        {dayAndTime(note.at)}
      </p>
    </div>
  );
}
