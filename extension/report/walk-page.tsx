import { useEffect, useMemo, useState } from 'preact/hooks';
import type { StepChange } from '../../shared/journey/edit-walk.ts';
import type { Step } from '../../shared/journey/records.ts';
import type { Stop } from '../../shared/journey/way.ts';
import { text } from '../platform/text.ts';
import type { Client } from '../ui/client.ts';
import { Banner } from '../ui/components/banner.tsx';
import { TrailDrawing } from '../ui/components/drawings.tsx';
import { EmptyState, Skeleton } from '../ui/components/empty-state.tsx';
import { Toast } from '../ui/components/toast.tsx';
import { walkName } from '../ui/components/walk-name.ts';
import { type AfterModel, afterModel, type WholeWalk } from '../ui/models/after-model.ts';
import { type OpenQuestionsModel, openQuestionsModel } from '../ui/models/open-questions-model.ts';
import { type PicturesModel, picturesModel } from '../ui/models/pictures-model.ts';
import type { PageProps } from './page-props.ts';
import { AnswersPart } from './walk/answers-part.tsx';
import { CorrectDialog } from './walk/correct-dialog.tsx';
import { FeltPart } from './walk/felt-part.tsx';
import { HistoryPart } from './walk/history-part.tsx';
import { MessagesPart } from './walk/messages-part.tsx';
import { NotesPart } from './walk/notes-part.tsx';
import { PartsList } from './walk/parts-list.tsx';
import { PlanPart } from './walk/plan-part.tsx';
import { SeamsPart } from './walk/seams-part.tsx';
import { SignalsPart } from './walk/signals-part.tsx';
import { TimePart } from './walk/time-part.tsx';
import { WalkHead } from './walk/walk-head.tsx';
import { readWalk } from './walk/walk-read.ts';
import { WayPart } from './walk/way-part.tsx';
import './walk/walk-page.css';

interface Held {
  client: Client;
  model: AfterModel;
  pictures: PicturesModel;
  questions: OpenQuestionsModel;
}

/** One walk, looked at afterwards: the answer first, then everything it rests on. */
export function WalkPage({ client, ids: [walkId = ''] }: PageProps) {
  const [held] = useState(() => {
    const ending = new AbortController();
    const model = afterModel(client, walkId, ending.signal);
    const questions = openQuestionsModel(client, model.whole, ending.signal);
    return { client, ending, model, questions, pictures: picturesModel(client, ending.signal) };
  });
  useEffect(() => () => held.ending.abort(), []);
  const whole = held.model.whole.value;
  if (whole) return <TheWalk whole={whole} language={client.language} {...held} />;
  switch (held.model.state.value) {
    case 'missing':
      return <EmptyState drawing={<TrailDrawing />} sentence={text('reportWalkMissing')} />;
    case 'broken':
      return <Banner kind="trouble" sentence={text('panelBroken')} />;
    default:
      return <Skeleton label={text('panelLoading')} />;
  }
}

interface TheWalkProps extends Held {
  whole: WholeWalk;
  language: string;
}

function TheWalk({ whole, language, client, model, pictures, questions }: TheWalkProps) {
  const read = useMemo(() => readWalk(whole, language), [whole, language]);
  const [correcting, setCorrecting] = useState<Stop | null>(null);
  const name = walkName(read.walk, read.journey, language);
  useEffect(() => {
    document.title = name;
  }, [name]);
  const { refusal } = model;
  return (
    <article class="walk-page">
      <WalkHead read={read} model={model} client={client} earlier={earlierOf(whole)} />
      {refusal.value && <Banner kind="trouble" sentence={text(`refusal_${refusal.value}`)} />}
      <PartsList read={read} isAsked={questions.waiting.value.length > 0} />
      <div class="parts">
        <FeltPart read={read} />
        <NotesPart read={read} pictures={pictures} />
        <WayPart read={read} pictures={pictures} onCorrect={setCorrecting} />
        <PlanPart read={read} />
        <SeamsPart read={read} />
        <TimePart read={read} />
        <SignalsPart read={read} onJudge={model.judge} />
        <MessagesPart read={read} />
        <AnswersPart read={read} questions={questions} />
        <HistoryPart read={read} taken={takenFrom(whole)} model={model} />
      </div>
      {correcting && (
        <CorrectDialog
          stop={correcting}
          read={read}
          onChange={(step, change) =>
            void model.changeSteps(withOwn(step, change, correcting), change)
          }
          onClose={() => setCorrecting(null)}
        />
      )}
      <Undo model={model} />
    </article>
  );
}

/** A page that is taken out takes along what was recorded on it by itself; what a person said stays. */
function withOwn(step: Step, change: StepChange, stop: Stop): Step[] {
  if (!change.deleted || step.kind !== 'page') return [step];
  return stop.steps.filter(
    (one) => one.id === step.id || one.kind === 'touchpoint' || one.kind === 'signal',
  );
}

function takenFrom({ steps }: WholeWalk): Step[] {
  return steps.filter(({ deletedAt }) => deletedAt !== undefined);
}

/** The walk this one repeats, else the latest ended one before it. */
function earlierOf({ walk, others }: WholeWalk): string | undefined {
  const ended = others.filter(({ state }) => state === 'ended');
  const before = ended.find(({ startedAt }) => startedAt < walk.startedAt);
  return (ended.find(({ id }) => id === walk.repeats) ?? before)?.id;
}

function Undo({ model }: { model: AfterModel }) {
  const changed = model.changed.value;
  if (!changed) return null;
  return (
    <div class="toast-place">
      <Toast
        message={text(`reportChanged_${changed}`)}
        onUndo={() => void model.undo()}
        onClose={() => model.settle()}
      />
    </div>
  );
}
