import type { ComponentChildren } from 'preact';
import type { MessageStep, MomentStep } from '../../../shared/journey/moment-proposals.ts';
import type { Plan } from '../../../shared/journey/plan.ts';
import { questionOf } from '../../../shared/journey/prompts.ts';
import type { Step } from '../../../shared/journey/records.ts';
import { channelWord } from '../../platform/channel-word.ts';
import { feelingWord } from '../../platform/feeling-word.ts';
import { text } from '../../platform/text.ts';
import { answerWords, questionWords } from './answer-words.ts';
import { FeelingFace } from './feeling-face.tsx';
import { Icon, messageGlyph, questionGlyph, waitGlyph } from './icon.tsx';
import { sortWord, verdictWord } from './message-words.ts';
import { OwnerShape } from './owner-shape.tsx';
import { stretch, touchpointName } from './walk-summary-words.ts';

export interface MadeRowProps {
  step: Step;
  plan: Plan;
  language: string;
  /** Its picture, small; nothing where there is none. */
  picture?: ComponentChildren;
  /** Opens it for writing; without it the row only tells. */
  onOpen?: (() => void) | undefined;
}

/** What a person wrote into the walk, as a row of the timeline; null for all that pages tell, and for a skipped question. */
export function MadeRow({ step, onOpen, ...props }: MadeRowProps) {
  const words = wordsOf(step, props);
  if (!words) return null;
  return (
    <div class="made-row">
      {onOpen && step.kind !== 'answer' ? (
        <button type="button" onClick={onOpen}>
          {words}
        </button>
      ) : (
        words
      )}
    </div>
  );
}

function wordsOf(step: Step, props: Omit<MadeRowProps, 'step' | 'onOpen'>) {
  if (step.kind === 'moment') return <MomentWords step={step} {...props} />;
  if (step.kind === 'message') return <MessageWords step={step} {...props} />;
  if (step.kind !== 'answer' || step.skipped) return null;
  return (
    <span class="made-words">
      <span class="made-kind">{questionWords(step.question)}</span>
      <span>{answerWords(step)}</span>
    </span>
  );
}

/** True for what has a row here. */
export function hasMadeRow(step: Step): boolean {
  if (step.kind === 'answer') return !step.skipped && questionOf(step.question) !== undefined;
  return step.kind === 'moment' || step.kind === 'message';
}

/** What stands on the rail. */
export function MadeStation({ step }: { step: Step }) {
  if (step.kind === 'moment') return <OwnerShape owner={step.owner} size={12} />;
  if (step.kind === 'message') return <Icon glyph={messageGlyph} size={14} />;
  return <Icon glyph={questionGlyph} size={14} />;
}

type WordsProps<OfStep> = Omit<MadeRowProps, 'step' | 'onOpen'> & { step: OfStep };

function MomentWords({ step, plan, language, picture }: WordsProps<MomentStep>) {
  const name =
    step.touchpoint !== null
      ? touchpointName(plan, step.touchpoint, language)
      : channelWord(step.channel) || text('momentUnnamed');
  return (
    <>
      <span class="made-words">
        <span class="made-kind">
          {name} · {text(`medium_${step.medium}`)}
        </span>
        {step.text.trim() && <span class="made-text">{step.text.trim()}</span>}
        <span class="made-facts">
          {step.waitedMs !== null && (
            <span class="made-waited">
              <Icon glyph={waitGlyph} size={12} />
              {text('momentWaitedFor', stretch(step.waitedMs, language))}
            </span>
          )}
          {step.tookMs !== null && (
            <span>{text('momentTookFor', stretch(step.tookMs, language))}</span>
          )}
          {step.feeling !== null && (
            <FeelingFace feeling={step.feeling} size={16} label={feelingWord(step.feeling)} />
          )}
        </span>
      </span>
      {picture}
    </>
  );
}

function MessageWords({ step, plan, language, picture }: WordsProps<MessageStep>) {
  const about = step.touchpoint === null ? '' : touchpointName(plan, step.touchpoint, language);
  return (
    <>
      <span class="made-words">
        <span class="made-kind">{[sortWord(step.sort), about].filter(Boolean).join(' · ')}</span>
        {step.text.trim() && <span class="made-text">{step.text.trim()}</span>}
        {step.verdict && (
          <span class="made-facts" data-hurts>
            {verdictWord(step.verdict)}
          </span>
        )}
      </span>
      {picture}
    </>
  );
}
