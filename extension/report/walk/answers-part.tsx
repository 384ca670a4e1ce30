import type { Step } from '../../../shared/journey/records.ts';
import { text } from '../../platform/text.ts';
import { answerWords, questionWords } from '../../ui/components/answer-words.ts';
import { stageName } from '../../ui/components/walk-summary-words.ts';
import { Part } from './part.tsx';
import type { WalkRead } from './walk-read.ts';

/** What the walker answered, question by question, and the words the walk ended with. */
export function AnswersPart({ read }: { read: WalkRead }) {
  const { answers, told } = read;
  if (answers.length === 0 && !told.remark && told.ease === null) return null;
  return (
    <Part id="answers" title={text('reportAnswers')}>
      <dl class="answers">
        {answers.map((answer) => (
          <Answer key={answer.id} answer={answer} read={read} />
        ))}
        {told.ease !== null && (
          <div>
            <dt>{text('walkEase')}</dt>
            <dd>{text('reportOfTen', told.ease)}</dd>
          </div>
        )}
        {told.remark && (
          <div>
            <dt>{text('walkRemark')}</dt>
            <dd>{told.remark}</dd>
          </div>
        )}
      </dl>
    </Part>
  );
}

function Answer({ answer, read }: { answer: Extract<Step, { kind: 'answer' }>; read: WalkRead }) {
  const { question, stage } = answer;
  return (
    <div>
      <dt>
        {questionWords(question)}
        {stage && <span class="quiet"> {stageName(read.plan, stage, read.language)}</span>}
      </dt>
      <dd>{answerWords(answer)}</dd>
    </div>
  );
}
