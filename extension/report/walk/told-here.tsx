import type { Feeling, Step } from '../../../shared/journey/records.ts';
import type { Stop, Told } from '../../../shared/journey/way.ts';
import { feelingWord } from '../../platform/feeling-word.ts';
import { messageWord } from '../../platform/message-word.ts';
import { signalName, signalSentence } from '../../platform/signal-words.ts';
import { text } from '../../platform/text.ts';
import { answerWords, questionWords } from '../../ui/components/answer-words.ts';
import { FeelingFace, feelingColour } from '../../ui/components/feeling-face.tsx';
import { Icon, warnGlyph } from '../../ui/components/icon.tsx';
import type { PicturesModel } from '../../ui/models/pictures-model.ts';
import { NoteTold, Picture } from './note-told.tsx';

interface ToldHereProps {
  stop: Stop;
  pictures: PicturesModel;
}

/** What was said, felt and detected at a stop, in the order it happened. */
export function ToldHere({ stop, pictures }: ToldHereProps) {
  const { step } = stop;
  const own = step?.kind === 'moment' || step?.kind === 'message' ? step : null;
  if (stop.told.length === 0 && !own) return null;
  return (
    <>
      {own && (
        <div class="told-own">
          {own.text.includes('\n') && <p class="told-words">{own.text}</p>}
          {own.kind === 'moment' && own.feeling !== null && <Felt feeling={own.feeling} />}
          {own.pictureId && <Picture id={own.pictureId} pictures={pictures} label={own.text} />}
        </div>
      )}
      {stop.told.length > 0 && (
        <ul class="told">
          {stop.told.map((told) => (
            <li key={told.id} data-kind={told.kind === 'note' ? 'note' : told.step.kind}>
              <One told={told} stop={stop} pictures={pictures} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

interface OneProps extends ToldHereProps {
  told: Told;
}

function One({ told, stop, pictures }: OneProps) {
  if (told.kind === 'note') return <NoteTold note={told.note} pictures={pictures} />;
  const { step } = told;
  switch (step.kind) {
    case 'felt':
      return <Felt feeling={step.feeling} />;
    case 'signal':
      return (
        <p data-state={step.state}>
          <Icon glyph={warnGlyph} size={14} />
          <strong>{signalName(step.rule)}</strong> {!isNoted(step, stop) && signalSentence(step)}{' '}
          <span class="quiet">{text(`reportSignalState_${step.state}`)}</span>
        </p>
      );
    case 'answer':
      return (
        <p>
          <span class="quiet">{questionWords(step.question)}</span> {answerWords(step)}
        </p>
      );
    case 'message':
      return (
        <p>
          <strong>{messageWord(step.sort)}</strong> {step.text}
        </p>
      );
    case 'moment':
      return <p>{step.text}</p>;
  }
}

/** Its note stands below it, and says the same. */
function isNoted(signal: Extract<Step, { kind: 'signal' }>, { told }: Stop): boolean {
  const note = told.find(({ id }) => id === signal.noteId);
  return note?.kind === 'note' && note.note.text.includes(signalSentence(signal));
}

function Felt({ feeling }: { feeling: Feeling }) {
  return (
    <p class="told-felt" style={{ color: feelingColour(feeling) }}>
      <FeelingFace feeling={feeling} size={18} />
      {feelingWord(feeling)}
    </p>
  );
}
