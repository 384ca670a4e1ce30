import { useEffect, useId, useRef } from 'preact/hooks';
import type { DuePrompt } from '../../../shared/journey/due-prompt.ts';
import { counted, text } from '../../platform/text.ts';
import { questionWords } from './answer-words.ts';
import { Button, IconButton } from './button.tsx';
import { closeGlyph, Icon, questionGlyph } from './icon.tsx';
import { passageWords } from './passage-words.ts';
import { useSkipKey } from './prompt-keys.ts';

/** A line that nobody answers steps aside by itself after so long, in milliseconds. */
export const ASIDE_MS = 30_000;

export interface PromptLineProps {
  due: DuePrompt;
  onOpen: () => void;
  onSkip: () => void;
  /** Nobody answered for a while. */
  onAside: () => void;
}

/**
 * One question beside the walk, in a line: what is asked, and the ways to answer and to skip it. It takes no focus and covers
 * nothing; it steps aside by itself, but never from under a pointer or the focus.
 */
export function PromptLine({ due, onOpen, onSkip, onAside }: PromptLineProps) {
  const title = useId();
  const line = useRef<HTMLElement>(null);
  useSkipKey(onSkip);
  useEffect(() => {
    const look = () => {
      if (line.current?.matches(':hover, :focus-within')) timer = setTimeout(look, ASIDE_MS);
      else onAside();
    };
    let timer = setTimeout(look, ASIDE_MS);
    return () => clearTimeout(timer);
  }, []);
  const { questions } = due.card;
  return (
    <section class="prompt-line" aria-labelledby={title} ref={line}>
      <p class="prompt-asked">
        <span id={title}>{questionWords(questions[0]?.id ?? '')}</span>
        {questions.length > 1 && (
          <span class="hint"> {counted('promptWaiting', questions.length)}</span>
        )}
        {due.passage && <PassageEnds due={due} />}
      </p>
      <Button kind="outline" onClick={onOpen}>
        {text('promptAnswer')}
      </Button>
      <IconButton glyph={closeGlyph} label={text('promptSkipKey')} onClick={onSkip} />
    </section>
  );
}

/** From where to where; nothing for a card that is about no passage. */
export function PassageEnds({ due: { passage } }: Pick<PromptLineProps, 'due'>) {
  return passage && <bdi class="prompt-passage">{passageWords(passage)}</bdi>;
}

/** Questions that stepped aside: how many, and the way to the latest. */
export function PromptChip({ count, onOpen }: { count: number; onOpen: () => void }) {
  return (
    <button type="button" class="prompt-chip" onClick={onOpen}>
      <Icon glyph={questionGlyph} size={14} />
      {counted('promptWaiting', count)}
    </button>
  );
}
