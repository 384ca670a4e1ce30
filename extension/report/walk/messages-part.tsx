import type { Step } from '../../../shared/journey/records.ts';
import { messageWord } from '../../platform/message-word.ts';
import { counted, text } from '../../platform/text.ts';
import { Icon, warnGlyph } from '../../ui/components/icon.tsx';
import { verdictWord } from '../../ui/components/message-words.ts';
import { dayAndTime } from '../../ui/components/shown-time.ts';
import { StageSign } from '../../ui/components/stage-track.tsx';
import { stageName } from '../../ui/components/walk-summary-words.ts';
import { Part } from './part.tsx';
import type { WalkRead } from './walk-read.ts';

type Message = Extract<Step, { kind: 'message' }>;

/** Every message the customer got: when, in which stage, and whether it fits. */
export function MessagesPart({ read }: { read: WalkRead }) {
  const { messages } = read;
  if (messages.length === 0) return null;
  const wrong = messages.filter(({ verdict }) => verdict !== null).length;
  const sentence = [
    counted('reportMessageCount', messages.length),
    wrong > 0 ? counted('reportMessageWrong', wrong) : '',
  ];
  return (
    <Part
      id="messages"
      title={text('reportMessages')}
      sentence={sentence.filter(Boolean).join(' ')}
    >
      <ol class="messages">
        {messages.map((message) => (
          <Row key={message.id} message={message} read={read} />
        ))}
      </ol>
    </Part>
  );
}

function Row({ message, read }: { message: Message; read: WalkRead }) {
  const { plan, language } = read;
  const index = plan.stages.findIndex(({ id }) => id === message.stage);
  return (
    <li data-wrong={message.verdict ? '' : undefined}>
      <p class="message-facts">
        <strong>{messageWord(message.sort)}</strong>
        {index >= 0 && <StageSign index={index} name={stageName(plan, message.stage, language)} />}
        <time class="quiet" dateTime={new Date(message.at).toISOString()}>
          {dayAndTime(message.at)}
        </time>
      </p>
      <blockquote>{message.text}</blockquote>
      {message.verdict && (
        <p class="message-verdict">
          <Icon glyph={warnGlyph} size={14} />
          {verdictSentence(message, read.messages)}
        </p>
      )}
      {message.remark && <p class="quiet">{message.remark}</p>}
    </li>
  );
}

/** What is wrong with it, and the message it does not fit with. */
function verdictSentence({ verdict, against }: Message, messages: readonly Message[]): string {
  if (!verdict) return '';
  const other = messages.find(({ id }) => id === against);
  const wrong = verdictWord(verdict);
  return other ? `${wrong}: ${messageWord(other.sort)}, “${shortened(other.text)}”` : wrong;
}

/** Characters of another message that are enough to know it again. */
const QUOTE_LENGTH = 80;

function shortened(words: string): string {
  return words.length > QUOTE_LENGTH ? `${words.slice(0, QUOTE_LENGTH)}…` : words;
}
