import {
  type LedgerEntry,
  VERDICTS,
  VERDICTS_BETWEEN,
  type Verdict,
} from '../../../shared/journey/ledger.ts';
import type { Plan } from '../../../shared/journey/plan.ts';
import { stageIndex } from '../../../shared/journey/plan.ts';
import { text } from '../../platform/text.ts';
import { Button } from './button.tsx';
import { Field } from './field.tsx';
import { sortWord, verdictWord } from './message-words.ts';
import { dayAndTime } from './shown-time.ts';
import { StageSign } from './stage-track.tsx';
import { stageName, touchpointName } from './walk-summary-words.ts';

export interface MessageLedgerProps {
  plan: Plan;
  /** `ledgerOf` of the walk's standing steps. */
  entries: readonly LedgerEntry[];
  language: string;
  /** Says what is wrong, or with null that it fits; without it the list only tells. */
  onJudge?: (stepId: string, verdict: Verdict | null, against: string | null) => void;
  /** Opens a message for writing. */
  onOpen?: (stepId: string) => void;
}

/** Every message the customer got, in the order they came, and what is wrong with each. */
export function MessageLedger(props: MessageLedgerProps) {
  const { entries } = props;
  if (entries.length === 0) return <p class="hint">{text('messageNone')}</p>;
  return (
    <ol class="ledger" aria-label={text('messageLedger')}>
      {entries.map((entry) => (
        <LedgerRow key={entry.step.id} entry={entry} {...props} />
      ))}
    </ol>
  );
}

type RowProps = MessageLedgerProps & { entry: LedgerEntry };

function LedgerRow({ entry, ...props }: RowProps) {
  const { step, proposal } = entry;
  const { plan, language, onJudge, onOpen } = props;
  const words = step.text.trim() || sortWord(step.sort);
  const about = step.touchpoint === null ? [] : [touchpointName(plan, step.touchpoint, language)];
  return (
    <li data-hurts={step.verdict ? '' : undefined}>
      <p class="ledger-facts">
        <StageSign
          index={stageIndex(plan, step.stage)}
          name={stageName(plan, step.stage, language)}
        />
        <span>{[sortWord(step.sort), ...about].join(' · ')}</span>
        <time dateTime={new Date(step.at).toISOString()}>{dayAndTime(step.at)}</time>
      </p>
      {onOpen ? (
        <button type="button" class="ledger-words" onClick={() => onOpen(step.id)}>
          {words}
        </button>
      ) : (
        <p class="ledger-words">{words}</p>
      )}
      {onJudge ? (
        <Judging entry={entry} {...props} onJudge={onJudge} />
      ) : (
        step.verdict && <p class="ledger-verdict">{verdictSentence(entry, props.entries)}</p>
      )}
      {!onJudge && proposal && <p class="hint">{proposalSentence(entry, props)}</p>}
      {step.remark.trim() && <p class="ledger-remark">{step.remark.trim()}</p>}
    </li>
  );
}

type JudgingProps = RowProps & Required<Pick<RowProps, 'onJudge'>>;

function Judging({ entry, ...props }: JudgingProps) {
  const { step, proposal } = entry;
  const others = props.entries.filter((other) => other.step.id !== step.id);
  const between = step.verdict && VERDICTS_BETWEEN.includes(step.verdict);
  return (
    <div class="ledger-judging">
      {proposal && (
        <p class="ledger-proposal">
          <span>{proposalSentence(entry, props)}</span>
          <Button
            kind="outline"
            onClick={() => props.onJudge(step.id, proposal.verdict, proposal.against)}
          >
            {text('messageAgree', verdictWord(proposal.verdict))}
          </Button>
        </p>
      )}
      <VerdictField entry={entry} others={others} onJudge={props.onJudge} />
      {between && others.length > 0 && (
        <AgainstField entry={entry} others={others} onJudge={props.onJudge} />
      )}
    </div>
  );
}

interface ChoosingProps {
  entry: LedgerEntry;
  /** In the order they came. */
  others: readonly LedgerEntry[];
  onJudge: JudgingProps['onJudge'];
}

function VerdictField({ entry: { step }, others, onJudge }: ChoosingProps) {
  const choose = (word: string) => {
    const verdict = VERDICTS.find((one) => one === word) ?? null;
    const before = others.findLast((other) => other.step.at <= step.at) ?? others[0];
    const against = verdict && VERDICTS_BETWEEN.includes(verdict);
    onJudge(step.id, verdict, against ? (step.against ?? before?.step.id ?? null) : null);
  };
  return (
    <Field label={text('messageVerdict')}>
      {(attributes) => (
        <select
          {...attributes}
          class="input"
          value={step.verdict ?? ''}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          <option value="">{text('messageFits')}</option>
          {VERDICTS.map((verdict) => (
            <option key={verdict} value={verdict}>
              {verdictWord(verdict)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function AgainstField({ entry: { step }, others, onJudge }: ChoosingProps) {
  return (
    <Field label={text('messageAgainst')}>
      {(attributes) => (
        <select
          {...attributes}
          class="input"
          value={step.against ?? ''}
          onChange={(event) => onJudge(step.id, step.verdict, event.currentTarget.value || null)}
        >
          <option value="">{text('messageAgainstNone')}</option>
          {others.map((other) => (
            <option key={other.step.id} value={other.step.id}>
              {shortWords(other)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** Characters of a message that tell it from others in a list. */
const SHORT = 60;

function shortWords({ step }: LedgerEntry): string {
  const words = step.text.trim().split('\n')[0] || sortWord(step.sort);
  return words.length > SHORT ? `${words.slice(0, SHORT)}…` : words;
}

function verdictSentence({ step }: LedgerEntry, entries: readonly LedgerEntry[]): string {
  const other = entries.find((entry) => entry.step.id === step.against);
  const word = step.verdict ? verdictWord(step.verdict) : '';
  return other ? `${word}: ${shortWords(other)}` : word;
}

function proposalSentence(
  { step, proposal }: LedgerEntry,
  { entries, plan, language }: Pick<MessageLedgerProps, 'entries' | 'plan' | 'language'>,
): string {
  if (proposal?.verdict === 'repeated') {
    const before = entries.find((entry) => entry.step.id === proposal.against);
    return text('messageSameWords', before ? dayAndTime(before.step.at) : '');
  }
  const planned = plan.touchpoints.find(({ id }) => id === step.touchpoint)?.stages ?? [];
  const names = planned.map((stage) => stageName(plan, stage, language));
  return text('messageOtherStage', names.join(', '));
}
