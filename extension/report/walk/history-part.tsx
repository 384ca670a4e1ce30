import type { HistoryLine, Step } from '../../../shared/journey/records.ts';
import { text } from '../../platform/text.ts';
import { questionWords } from '../../ui/components/answer-words.ts';
import { Button } from '../../ui/components/button.tsx';
import { undoGlyph } from '../../ui/components/icon.tsx';
import { dayAndTime } from '../../ui/components/shown-time.ts';
import { stageName, touchpointName } from '../../ui/components/walk-summary-words.ts';
import type { AfterModel } from '../../ui/models/after-model.ts';
import { Part } from './part.tsx';
import type { WalkRead } from './walk-read.ts';

export interface HistoryPartProps {
  read: WalkRead;
  /** Steps that were taken out. */
  taken: readonly Step[];
  model: AfterModel;
}

/** What was changed since it was walked, latest first, and the way back for what was taken out. */
export function HistoryPart({ read, taken, model }: HistoryPartProps) {
  const lines = [...(read.walk.history ?? [])].reverse();
  if (lines.length === 0) return null;
  const offered = new Set<string>();
  return (
    <Part id="history" title={text('reportHistory')}>
      <ol class="history">
        {lines.map((line, index) => {
          const step = taken.find(({ id }) => id === line.stepId);
          const isWayBack = line.what === 'step-deleted' && step && !offered.has(step.id);
          if (step && isWayBack) offered.add(step.id);
          return (
            <li key={`${line.at} ${index}`}>
              <time class="quiet" dateTime={new Date(line.at).toISOString()}>
                {dayAndTime(line.at)}
              </time>
              <span>{sentenceOf(line, read)}</span>
              {step && isWayBack && (
                <Button
                  glyph={undoGlyph}
                  label={text('reportPutBackNamed', nameOf(line.from ?? '', read))}
                  onClick={() => void model.changeSteps([step], { deleted: false })}
                >
                  {text('reportPutBack')}
                </Button>
              )}
            </li>
          );
        })}
      </ol>
    </Part>
  );
}

function sentenceOf(line: HistoryLine, read: WalkRead): string {
  const [from, to] = [line.from ?? '', line.to ?? ''];
  switch (line.what) {
    case 'title':
      return to ? text('reportDidTitle', to) : text('reportDidNoTitle');
    case 'goal':
      return text('reportDidGoal', to);
    case 'closing':
      return text('reportDidClosing');
    case 'charter':
      return text('reportDidCharter');
    case 'step-deleted':
      return text('reportDidTake', nameOf(from, read));
    case 'step-restored':
      return text('reportDidPutBack', nameOf(to, read));
    case 'step-changed':
      return text('reportDidChange', shown(line, from, read), shown(line, to, read));
  }
}

/** A touchpoint is called by its name and a question by its words, not by an id. */
function nameOf(said: string, { plan, language }: WalkRead): string {
  const name = touchpointName(plan, said, language);
  return name === said ? questionWords(said) : name;
}

function shown({ field }: HistoryLine, said: string, { plan, language }: WalkRead): string {
  if (field === 'at') return dayAndTime(Number(said));
  if (field === 'stage') return said ? stageName(plan, said, language) : text('reportNoStage');
  return said || text('reportNothing');
}
