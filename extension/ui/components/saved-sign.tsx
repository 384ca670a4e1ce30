import { text } from '../../platform/text.ts';
import { checkGlyph, Icon, warnGlyph } from './icon.tsx';

/** `saved` may be said only when the store's transaction is done. */
export type SaveState = 'idle' | 'saving' | 'saved' | 'failed';

export interface SavedSignProps {
  state: SaveState;
  /** What went wrong and what to do. */
  problem?: string;
}

/** Fades in beside the field that was saved; read out politely. */
export function SavedSign({ state, problem }: SavedSignProps) {
  return (
    <span class="saved-sign" role="status" data-state={state}>
      {state === 'saved' && (
        <span>
          <Icon glyph={checkGlyph} size={12} />
          {text('saved')}
        </span>
      )}
      {state === 'failed' && (
        <span>
          <Icon glyph={warnGlyph} size={12} />
          {problem ?? text('notSaved')}
        </span>
      )}
    </span>
  );
}
