import type { Plan } from '../../../shared/journey/plan.ts';
import { stageIndex } from '../../../shared/journey/plan.ts';
import type { Step } from '../../../shared/journey/records.ts';
import { text } from '../../platform/text.ts';
import { answerWords, questionWords } from './answer-words.ts';
import { dayAndTime } from './shown-time.ts';
import { stageName } from './walk-summary-words.ts';

export interface AnswerListProps {
  plan: Plan;
  /** The standing steps of the walk. */
  steps: readonly Step[];
  language: string;
}

/** What the walker answered, stage by stage; a question that was skipped is not in it. */
export function AnswerList({ plan, steps, language }: AnswerListProps) {
  const answers = steps.filter((step) => step.kind === 'answer' && !step.skipped);
  if (answers.length === 0) return <p class="hint">{text('promptNoAnswers')}</p>;
  const stages = [...plan.stages.map(({ id }) => id), null];
  return (
    <div class="answers">
      {stages.map((stage) => {
        const here = answers.filter(
          (step) => (stageIndex(plan, step.stage) < 0 ? null : step.stage) === stage,
        );
        if (here.length === 0) return null;
        return (
          <section key={stage ?? ''}>
            <h4>{stage === null ? text('notesNoStage') : stageName(plan, stage, language)}</h4>
            <dl>
              {here.map((step) => step.kind === 'answer' && <Answer key={step.id} step={step} />)}
            </dl>
          </section>
        );
      })}
    </div>
  );
}

function Answer({ step }: { step: Extract<Step, { kind: 'answer' }> }) {
  return (
    <div>
      <dt>{questionWords(step.question)}</dt>
      <dd title={dayAndTime(step.at)}>{answerWords(step)}</dd>
    </div>
  );
}
