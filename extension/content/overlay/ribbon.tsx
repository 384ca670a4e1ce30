import type { ReadonlySignal } from '@preact/signals-core';
import type { Briefing } from '../../../shared/journey/briefing.ts';
import type { Feeling } from '../../../shared/journey/records.ts';
import { FEELING_KEYS } from '../../../shared/journey/walk-keys.ts';
import { feelingWord } from '../../platform/feeling-word.ts';
import { counted, text } from '../../platform/text.ts';
import { FeelingFace, feelingColour } from '../../ui/components/feeling-face.tsx';
import { stageColour } from './labels/chip.ts';
import type { RibbonMover } from './ribbon-place.ts';

export interface RibbonProps {
  briefing: ReadonlySignal<Briefing | null>;
  /** The stage this page is in, by id. */
  stage: ReadonlySignal<string | null>;
  /** Time walked, in milliseconds. */
  elapsed: ReadonlySignal<number>;
  /** Labels that can be seen now. */
  labels: ReadonlySignal<number>;
  /** True while it would lie over what has the focus: it waits at the other edge. */
  dodges: ReadonlySignal<boolean>;
  /** What was last opened with the keyboard, for those who hear the page. */
  said: ReadonlySignal<string>;
  /** What has just been done with a key, for everybody; empty a moment later. */
  told: ReadonlySignal<string>;
  /** What was said of this view; null before anything was. */
  feeling: ReadonlySignal<Feeling | null>;
  onFeel: (feeling: Feeling) => void;
  mover: RibbonMover;
  drawn: (element: HTMLElement | null) => void;
  onStepLabels: (by: 1 | -1) => void;
  onCloseLabels: () => void;
  onHide: () => void;
}

/** The slim line that says: you are here. */
export function Ribbon(props: RibbonProps) {
  const { briefing, mover, dodges, said, told, drawn, onHide } = props;
  const { x, y } = mover.place.value;
  if (!briefing.value) return null;
  return (
    <div class="ribbon-room">
      <section
        ref={drawn}
        class={mover.dragged.value ? 'ribbon dragged' : 'ribbon'}
        style={{ '--x': x, '--y': dodges.value ? 1 - Math.round(y) : y }}
        aria-label={text('pageRibbon')}
      >
        <Grip mover={mover} />
        <Recording paused={briefing.value.paused} />
        <Here {...props} />
        <span class="time" role="timer">
          {clock(props.elapsed.value)}
        </span>
        <LabelsButton {...props} />
        <Feelings {...props} />
        <HideButton keys={briefing.value.overlayKeys} onHide={onHide} />
        <span class="unseen" role="status">
          {said.value}
        </span>
        <span class={told.value ? 'told' : 'unseen'} role="status">
          {told.value}
        </span>
      </section>
    </div>
  );
}

/** Its keys are a command of the browser's: they are what somebody set there, or nothing. */
function HideButton({ keys, onHide }: Pick<RibbonProps, 'onHide'> & { keys: string }) {
  const label = text('pageHide');
  return (
    <button
      type="button"
      aria-label={label}
      aria-keyshortcuts={keys || undefined}
      title={keys ? text('pageKey', label, keys) : label}
      onClick={onHide}
    >
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        <path d="M2.5 2.5l7 7m0-7l-7 7" stroke="currentColor" stroke-width="1.5" />
      </svg>
    </button>
  );
}

function Grip({ mover }: { mover: RibbonMover }) {
  const label = text('pageMoveRibbon');
  return (
    <button
      type="button"
      class="grip"
      aria-label={label}
      title={label}
      onPointerDown={mover.onPointerDown}
      onPointerMove={mover.onPointerMove}
      onPointerUp={mover.onPointerUp}
      onPointerCancel={mover.onPointerUp}
      onKeyDown={mover.onKeyDown}
    >
      <svg width="8" height="12" viewBox="0 0 8 12" fill="currentColor" aria-hidden="true">
        <path d="M1 1h2v2H1zm4 0h2v2H5zM1 5h2v2H1zm4 0h2v2H5zM1 9h2v2H1zm4 0h2v2H5z" />
      </svg>
    </button>
  );
}

function Recording({ paused }: { paused: boolean }) {
  return (
    <span class={paused ? 'recording paused' : 'recording'}>
      <i class="dot" />
      <span class="word">{text(paused ? 'pagePaused' : 'pageRecording')}</span>
    </span>
  );
}

/** "How does it feel now?": one press or one key, and the walk goes on. One stop for Tab; arrow keys go along it. */
function Feelings({ briefing, feeling, onFeel }: RibbonProps) {
  if (briefing.value?.paused) return null;
  return (
    <fieldset class="faces" aria-label={text('feelingNow')} onKeyDown={goAlong}>
      {FEELING_KEYS.map(({ chord, feeling: face }) => (
        <button
          key={chord}
          type="button"
          tabIndex={face === (feeling.value ?? 0) ? 0 : -1}
          aria-label={feelingWord(face)}
          aria-keyshortcuts={chord}
          title={text('pageKey', feelingWord(face), chord)}
          aria-pressed={feeling.value === face}
          style={{ '--face': feelingColour(face) }}
          onClick={() => onFeel(face)}
        >
          <FeelingFace feeling={face} size={18} />
        </button>
      ))}
    </fieldset>
  );
}

const ALONG: Record<string, 'nextElementSibling' | 'previousElementSibling'> = {
  ArrowRight: 'nextElementSibling',
  ArrowLeft: 'previousElementSibling',
};

function goAlong(event: KeyboardEvent): void {
  const way = ALONG[event.key];
  const next = way && (event.target as Element)[way];
  if (!(next instanceof HTMLElement)) return;
  event.preventDefault();
  next.focus();
}

/** Number and name of this page's stage, and the way it is a part of. */
function Here({ briefing, stage }: RibbonProps) {
  const stages = briefing.value?.stages ?? [];
  const index = stages.findIndex(({ id }) => id === stage.value);
  const unnamed = text(briefing.value?.blind ? 'pageBlind' : 'pageNoStage');
  const name = stages[index]?.name ?? unnamed;
  const colour = stageColour(index < 0 ? null : index + 1);
  return (
    <>
      <span class="here" style={{ '--stage': colour }}>
        {index >= 0 && <span class="number">{index + 1}</span>}
        <bdi class="name">{name}</bdi>
      </span>
      <span
        class="trail"
        role="img"
        style={{ '--stage': colour }}
        aria-label={index < 0 ? name : text('pageStageOf', index + 1, stages.length, name)}
      >
        {stages.map(({ id }, position) => (
          <i key={id} class={position === index ? 'at' : ''} />
        ))}
      </span>
    </>
  );
}

/** The one way to the labels by keyboard: arrow keys open one after the other. */
function LabelsButton({ labels, onStepLabels, onCloseLabels }: RibbonProps) {
  const count = labels.value;
  if (count === 0) return null;
  const onKeyDown = (event: KeyboardEvent) => {
    const isForward = event.key === 'ArrowDown' || event.key === 'ArrowRight';
    const isBack = event.key === 'ArrowUp' || event.key === 'ArrowLeft';
    if (event.key === 'Escape') onCloseLabels();
    if (!isForward && !isBack) return;
    event.preventDefault();
    onStepLabels(isForward ? 1 : -1);
  };
  return (
    <button
      type="button"
      class="labels-button"
      aria-label={counted('pageLabels', count)}
      title={counted('pageLabels', count)}
      onKeyDown={onKeyDown}
      onClick={() => onStepLabels(1)}
      onBlur={onCloseLabels}
    >
      <svg width="12" height="12" viewBox="0 0 12 12" fill="none" aria-hidden="true">
        <path d="M1 3.5h6.5L11 6 7.5 8.5H1z" stroke="currentColor" stroke-width="1.3" />
      </svg>
      {count}
    </button>
  );
}

const SECOND_MS = 1_000;

/** `2:05`, `1:02:05`. */
export function clock(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / SECOND_MS));
  const two = (part: number) => String(part).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  return hours > 0
    ? `${hours}:${two(minutes)}:${two(seconds % 60)}`
    : `${minutes}:${two(seconds % 60)}`;
}
