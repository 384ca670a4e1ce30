import { useEffect, useId, useRef } from 'preact/hooks';
import type { DuePrompt } from '../../../shared/journey/due-prompt.ts';
import { TEXT_LIMIT } from '../../../shared/journey/limits.ts';
import type { Question } from '../../../shared/journey/prompts.ts';
import { counted, type TextKey, text } from '../../platform/text.ts';
import { questionWords, valueWord } from './answer-words.ts';
import { Button, IconButton } from './button.tsx';
import { Choice } from './choice.tsx';
import { downGlyph } from './icon.tsx';
import { useSkipKey } from './prompt-keys.ts';
import { PassageEnds } from './prompt-line.tsx';

/** What was said to a question, as far as it was. */
export interface SaidWords {
  value: number | null;
  text: string;
}

export interface PromptCardProps {
  due: DuePrompt;
  /** What was said so far, by question. */
  said: ReadonlyMap<string, SaidWords>;
  onAnswer: (question: string, said: SaidWords) => void;
  /** Done, or skipped where nothing was said. */
  onDone: () => void;
  /** It shall not come again in this walk; nothing where it would not. */
  onNever?: () => void;
  /** Puts it away to be answered later; where there is such a way it was opened by somebody, and has the focus. */
  onLater?: () => void;
  /** How many wait beside it. */
  more?: number;
}

/** One card of questions. It covers nothing, and goes with Escape from wherever the focus is, unless that is in words being written. */
export function PromptCard(props: PromptCardProps) {
  const { due, said, onAnswer, onDone, onLater } = props;
  const title = useId();
  const card = useRef<HTMLElement>(null);
  useSkipKey(onDone);
  useEffect(() => {
    if (onLater) card.current?.querySelector<HTMLElement>('input, textarea')?.focus();
  }, []);
  const { questions } = due.card;
  const alone = questions.length === 1 ? questions[0] : undefined;
  return (
    <section class="prompt-card" aria-labelledby={title} ref={card}>
      <header class="prompt-head">
        <div>
          <h2 id={title}>
            {alone ? questionWords(alone.id) : text(`promptCard_${due.card.id}` as TextKey)}
          </h2>
          <PassageEnds due={due} />
        </div>
        {onLater && said.size === 0 && (
          <IconButton glyph={downGlyph} label={text('promptLater')} onClick={onLater} />
        )}
      </header>
      <div class="prompt-questions">
        {questions.map((question) => (
          <QuestionField
            key={question.id}
            question={question}
            titled={question === alone}
            said={said.get(question.id) ?? { value: null, text: '' }}
            onAnswer={(words) => onAnswer(question.id, words)}
          />
        ))}
      </div>
      <Bar {...props} />
    </section>
  );
}

function Bar({ said, onDone, onNever, more = 0 }: PromptCardProps) {
  return (
    <div class="prompt-bar">
      {onNever && (
        <Button label={text('promptNeverWhole')} onClick={onNever}>
          {text('promptNever')}
        </Button>
      )}
      {more > 0 && <span class="hint">{counted('promptOthers', more)}</span>}
      <Button kind="outline" keys="Esc" onClick={onDone}>
        {text(said.size > 0 ? 'promptDone' : 'promptSkip')}
      </Button>
    </div>
  );
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
