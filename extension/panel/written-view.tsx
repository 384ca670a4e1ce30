import { useEffect, useRef } from 'preact/hooks';
import { asSeenBlind } from '../../shared/journey/blind.ts';
import type { Walk } from '../../shared/journey/records.ts';
import { channelWord } from '../platform/channel-word.ts';
import { text } from '../platform/text.ts';
import { Button, IconButton } from '../ui/components/button.tsx';
import { DONE_KEYS } from '../ui/components/done-keys.ts';
import { backGlyph, binGlyph, pinGlyph } from '../ui/components/icon.tsx';
import { MessageFields } from '../ui/components/message-fields.tsx';
import { sortWord } from '../ui/components/message-words.ts';
import { MomentFields } from '../ui/components/moment-fields.tsx';
import { PictureField, pastedImage } from '../ui/components/picture-field.tsx';
import { SavedSign } from '../ui/components/saved-sign.tsx';
import type { WrittenStep } from '../ui/models/moments-model.ts';
import type { PanelModel } from '../ui/models/panel-model.ts';
import '../ui/components/note-fields.css';
import '../ui/components/elsewhere.css';
import { RefusalBanner } from './refusal-banner.tsx';
import { Screen } from './screen.tsx';

/** A moment off the page, or a message, open for writing. Every change is stored at once; there is no Save button. */
export function WrittenView({ model, walk }: { model: PanelModel; walk: Walk }) {
  const { moments } = model;
  const step = moments.editing.value;
  if (!step) return null;
  return (
    <Screen
      tab="walk"
      top={
        <>
          <WrittenHead model={model} step={step} />
          <RefusalBanner refusal={moments.refusal.value} />
        </>
      }
      bottom={
        <div class="bar-pair">
          <SavedSign state={moments.saveState.value} />
          <Button kind="primary" keys={DONE_KEYS} onClick={() => void moments.leave()}>
            {text('notesDone')}
          </Button>
        </div>
      }
    >
      <WrittenForm model={model} walk={walk} step={step} />
    </Screen>
  );
}

function WrittenHead({ model, step }: { model: PanelModel; step: WrittenStep }) {
  const { moments } = model;
  const isMoment = step.kind === 'moment';
  return (
    <div class="editor-head">
      <IconButton
        glyph={backGlyph}
        label={text('panelBack')}
        onClick={() => void moments.leave()}
      />
      <h2>{text(isMoment ? 'momentTitle' : 'messageTitle')}</h2>
      <IconButton
        glyph={binGlyph}
        label={text(isMoment ? 'momentRemove' : 'messageRemove')}
        onClick={() => void moments.remove()}
      />
    </div>
  );
}

interface FormProps {
  model: PanelModel;
  walk: Walk;
  step: WrittenStep;
}

function WrittenForm({ model, walk, step }: FormProps) {
  const { moments } = model;
  const place = useRef<HTMLDivElement>(null);
  useEffect(
    () => place.current?.querySelector<HTMLElement>('select, textarea, input')?.focus(),
    [],
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the button below, and what is pasted wherever the focus is
    <div
      class="page"
      ref={place}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        void moments.leave();
      }}
      onPaste={(event) => {
        const image = pastedImage(event);
        if (!image) return;
        event.preventDefault();
        void moments.addPicture(image);
      }}
    >
      <StepFields model={model} walk={walk} step={step} />
      <StepPicture model={model} step={step} />
      <NoteIt model={model} step={step} />
    </div>
  );
}

function StepFields({ model, walk, step }: FormProps) {
  const { moments } = model;
  const whole = model.records.journeyOf(walk)?.plan;
  if (!whole) return null;
  const plan = model.blind.value ? asSeenBlind(whole, []).plan : whole;
  const told = { plan, language: model.language, now: model.now(), key: step.id };
  if (step.kind === 'moment') {
    return <MomentFields {...told} step={step} onChange={moments.change} />;
  }
  const { address } = moments.here.value;
  return <MessageFields {...told} step={step} pageAddress={address} onChange={moments.change} />;
}

/** What went wrong there is a note like any other, once there is something it can be about. */
function NoteIt({ model, step }: { model: PanelModel; step: WrittenStep }) {
  const { moments, notes, records } = model;
  const isStored = records.records.value?.steps.some(({ id }) => id === step.id);
  if (!isStored && moments.saveState.value === 'idle') return null;
  const name = step.kind === 'moment' ? channelWord(step.channel) : sortWord(step.sort);
  const begin = async () => {
    const noteId = await moments.note(name);
    if (noteId === null) return;
    notes.edit(noteId);
    model.tab.value = 'notes';
  };
  return (
    <p>
      <Button kind="outline" glyph={pinGlyph} onClick={() => void begin()}>
        {text('momentNote')}
      </Button>
    </p>
  );
}

function StepPicture({ model, step }: { model: PanelModel; step: WrittenStep }) {
  const { moments } = model;
  const picture = step.pictureId ? model.pictures.picture(step.pictureId).value : null;
  return (
    <PictureField
      url={picture?.state === 'there' ? picture.url : null}
      state={moments.pictureState.value}
      onFile={(file) => void moments.addPicture(file)}
      onRemove={() => void moments.dropPicture()}
    />
  );
}
