import { useId, useLayoutEffect } from 'preact/hooks';
import { TEXT_LIMIT } from '../../../shared/journey/limits.ts';
import type { PromptCard as Card, Question } from '../../../shared/journey/prompts.ts';
import { type TextKey, text } from '../../platform/text.ts';
import { questionWords, valueWord } from './answer-words.ts';
import { Button } from './button.tsx';
import { Choice } from './choice.tsx';

/** What was said to a question, as far as it was. */
export interface SaidWords {
  value: number | null;
  text: string;
}

export interface PromptCardProps {
  card: Card;
  /** What was said so far, by question. */
  said: ReadonlyMap<string, SaidWords>;
  onAnswer: (question: string, said: SaidWords) => void;
  /** Done, or skipped where nothing was said. */
  onDone: () => void;
  /** It shall not come again in this walk. */
  onNever: () => void;
}

/**
 * One card of questions beside the walk. It takes no focus, covers nothing, and goes with Escape from wherever the focus
 * is, unless that is in words being written.
 */
export function PromptCard({ card, said, onAnswer, onDone, onNever }: PromptCardProps) {
  const title = useId();
  useEscape(onDone);
  const alone = card.questions.length === 1 ? card.questions[0] : undefined;
  return (
    <section class="prompt-card" aria-labelledby={title}>
      <h2 id={title}>
        {alone ? questionWords(alone.id) : text(`promptCard_${card.id}` as TextKey)}
      </h2>
      <div class="prompt-questions">
        {card.questions.map((question) => (
          <QuestionField
            key={question.id}
            question={question}
            titled={question === alone}
            said={said.get(question.id) ?? { value: null, text: '' }}
            onAnswer={(words) => onAnswer(question.id, words)}
          />
        ))}
      </div>
      <div class="prompt-bar">
        <Button label={text('promptNeverWhole')} onClick={onNever}>
          {text('promptNever')}
        </Button>
        <Button kind="outline" keys="Esc" onClick={onDone}>
          {text(said.size > 0 ? 'promptDone' : 'promptSkip')}
        </Button>
      </div>
    </section>
  );
}

/** Escape, unless somebody else had a use for it or words are being written; Ctrl+Enter from within. */
function useEscape(skip: () => void): void {
  useLayoutEffect(() => {
    const ending = new AbortController();
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const { target } = event;
      const finished = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
      const here = target instanceof Element && target.closest('.prompt-card');
      if (finished && here) return skip();
      if (event.key !== 'Escape') return;
      const written =
        (target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement) &&
        target.type !== 'radio' &&
        target.value !== '';
      if (written || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      skip();
    };
    document.addEventListener('keydown', onKey, { signal: ending.signal });
    return () => ending.abort();
  }, [skip]);
}

interface QuestionFieldProps {
  question: Question;
  /** The card's heading asks it. */
  titled: boolean;
  said: SaidWords;
  onAnswer: (said: SaidWords) => void;
}

/** What can be chosen on each scale, in the order it is read. */
const CHOICES: Record<Question['scale'], readonly number[]> = {
  words: [],
  yesNo: [1, 0],
  found: [1, 0],
  seam: [1, 2, 3, 4, 5],
};

function QuestionField({ question, titled, said, onAnswer }: QuestionFieldProps) {
  const { id, scale } = question;
  const asked = questionWords(id);
  const choices = CHOICES[scale];
  return (
    <div class="prompt-question" data-scale={scale}>
      {choices.length > 0 && (
        <Choice
          legend={asked}
          legendHidden={titled}
          look="cells"
          options={choices.map((value) => ({
            value,
            label: scale === 'seam' ? String(value) : valueWord(scale, value),
          }))}
          value={said.value}
          onChange={(value) => onAnswer({ ...said, value })}
        />
      )}
      {scale === 'seam' && (
        <p class="scale-ends" aria-hidden="true">
          <span>{text('promptSeamBroke')}</span>
          <span>{text('promptSeamHeld')}</span>
        </p>
      )}
      {scale !== 'yesNo' && (
        <label>
          <span class={titled ? 'hidden-text' : undefined}>{asked}</span>
          <textarea
            class="input"
            rows={1}
            maxLength={TEXT_LIMIT}
            value={said.text}
            onInput={(event) => onAnswer({ ...said, text: event.currentTarget.value })}
          />
        </label>
      )}
    </div>
  );
}
