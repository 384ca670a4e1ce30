import type { DuePrompt } from '../../../shared/journey/due-prompt.ts';
import { counted, text } from '../../platform/text.ts';
import { questionWords } from '../../ui/components/answer-words.ts';
import { Button } from '../../ui/components/button.tsx';
import { PromptCard } from '../../ui/components/prompt-card.tsx';
import { PassageEnds } from '../../ui/components/prompt-line.tsx';
import { shortAddress } from '../../ui/components/shown-address.ts';
import { stageName } from '../../ui/components/walk-summary-words.ts';
import type { OpenQuestionsModel } from '../../ui/models/open-questions-model.ts';
import type { WalkRead } from './walk-read.ts';
import '../../ui/components/prompt-card.css';
import './waiting.css';

interface WaitingProps {
  questions: OpenQuestionsModel;
  read: WalkRead;
}

/** What was asked and not answered: it can be said now as well, about the place it was asked at. */
export function WaitingQuestions({ questions, read }: WaitingProps) {
  const opened = questions.opened.value;
  return (
    <section aria-labelledby="waiting">
      <h3 id="waiting">{text('reportUnanswered')}</h3>
      <ul class="waiting">
        {questions.waiting.value.map((due) => (
          <li key={due.key}>
            {due.key === opened?.key ? (
              <PromptCard
                due={due}
                said={questions.said(due)}
                onAnswer={(question, said) => questions.answer(due, question, said)}
                onDone={() => void questions.done(due)}
                onLater={() => questions.open(null)}
              />
            ) : (
              <Waiting due={due} read={read} onOpen={() => questions.open(due)} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Waiting({ due, read, onOpen }: { due: DuePrompt; read: WalkRead; onOpen: () => void }) {
  const { questions } = due.card;
  const asked = questionWords(questions[0]?.id ?? '');
  const facts = [
    questions.length > 1 ? counted('promptWaiting', questions.length) : '',
    stageName(read.plan, due.stage, read.language),
    due.passage || due.placeId === null ? '' : shortAddress(due.address),
  ];
  return (
    <div class="waiting-row">
      <p>
        {asked} <span class="quiet">{facts.filter(Boolean).join(' · ')}</span>
        <PassageEnds due={due} />
      </p>
      <Button kind="outline" label={text('reportAnswerOf', asked)} onClick={onOpen}>
        {text('promptAnswer')}
      </Button>
    </div>
  );
}
