import type { ComponentChildren } from 'preact';
import { text } from '../../platform/text.ts';
import { Button, IconButton } from './button.tsx';
import { hiddenGlyph, pauseGlyph, playGlyph, shownGlyph } from './icon.tsx';
import { StageTrack, type StageTrackProps } from './stage-track.tsx';

export interface WalkHeadProps {
  journey: string;
  /** Persona, channel and stage in words. */
  facts: readonly string[];
  paused: boolean;
  /** Null where the plan is hidden from the walker. */
  track: StageTrackProps | null;
  /** The running watch. */
  watch: ComponentChildren;
  /** True while labels, ribbon and pins are shown on pages. */
  overlay: boolean;
  onOverlay: (visible: boolean) => void;
  onPause: () => void;
  onGoOn: () => void;
  /** Null while the closing questions are open: the button that ends stands below them then. */
  onEnd: (() => void) | null;
}

/** The walk that goes on: which, how long, as whom, and where on the trail. */
export function WalkHead(props: WalkHeadProps) {
  const { journey, facts, paused, track, watch } = props;
  const state = text(paused ? 'walkPaused' : 'walkRecording');
  return (
    <header class="walk-head">
      <div class="walk-title">
        <span class="recording" data-paused={paused ? '' : undefined} title={state}>
          <span class="hidden-text" role="status">
            {state}
          </span>
        </span>
        <h1 title={journey}>{journey}</h1>
        {watch}
        <IconButton
          glyph={props.overlay ? shownGlyph : hiddenGlyph}
          label={text('walkOverlay')}
          pressed={props.overlay}
          onClick={() => props.onOverlay(!props.overlay)}
        />
        {paused ? (
          <IconButton glyph={playGlyph} label={text('walkGoOn')} onClick={props.onGoOn} />
        ) : (
          <IconButton glyph={pauseGlyph} label={text('walkPause')} onClick={props.onPause} />
        )}
      </div>
      <div class="walk-title">
        <p class="walk-facts" title={facts.join(' · ')}>
          {facts.join(' · ')}
        </p>
        {props.onEnd && (
          <Button kind="outline" label={text('walkEnd')} onClick={props.onEnd}>
            {text('walkEndShort')}
          </Button>
        )}
      </div>
      {track && <StageTrack {...track} />}
    </header>
  );
}
