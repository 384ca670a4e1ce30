import { passageTo } from '../../../shared/journey/due-prompt.ts';
import { questionOf } from '../../../shared/journey/prompts.ts';
import type { Step } from '../../../shared/journey/records.ts';
import { text } from '../../platform/text.ts';
import { answerWords, questionWords } from '../../ui/components/answer-words.ts';
import { passageWords } from '../../ui/components/passage-words.ts';
import { stageName } from '../../ui/components/walk-summary-words.ts';
import type { OpenQuestionsModel } from '../../ui/models/open-questions-model.ts';
import { Part } from './part.tsx';
import { WaitingQuestions } from './waiting-questions.tsx';
import { CONTACT, hasAnswer, type WalkRead } from './walk-read.ts';

interface AnswersPartProps {
  read: WalkRead;
  questions: OpenQuestionsModel;
}

/** What the walker answered, question by question, the words the walk ended with, and what waits for an answer. */
export function AnswersPart({ read, questions }: AnswersPartProps) {
  const { answers, contact, told } = read;
  const waiting = questions.waiting.value;
  if (!hasAnswer(read) && waiting.length === 0) return null;
  return (
    <Part id="answers" title={text('reportAnswers')}>
      {hasAnswer(read) && (
        <dl class="answers">
          {contact && <Contact words={contact} />}
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
      )}
      {waiting.length > 0 && <WaitingQuestions questions={questions} read={read} />}
    </Part>
  );
}

function Contact({ words }: { words: string }) {
  return (
    <div>
      <dt>
        {questionWords(CONTACT)} <span class="quiet">{text('reportSaidAtStart')}</span>
      </dt>
      <dd>{words}</dd>
    </div>
  );
}

function Answer({ answer, read }: { answer: Extract<Step, { kind: 'answer' }>; read: WalkRead }) {
  const { question, stage, at, saidAt } = answer;
  // Here it stands apart from where it was asked.
  const passage = questionOf(question)?.scale === 'seam' ? passageTo(read.steps, at) : null;
  return (
    <div>
      <dt>
        {questionWords(question)}
        {stage && <span class="quiet"> {stageName(read.plan, stage, read.language)}</span>}
        {passage && <bdi class="quiet"> {passageWords(passage)}</bdi>}
      </dt>
      <dd>
        {answerWords(answer)}
        {saidAt !== undefined && <span class="quiet"> {text('reportAnsweredLater')}</span>}
      </dd>
    </div>
  );
}
