import type { ComponentChildren } from 'preact';
import type { Meeting, Met } from '../../../shared/journey/coverage.ts';
import { ownerOf, type Plan } from '../../../shared/journey/plan.ts';
import type { StageTime } from '../../../shared/journey/stage-time.ts';
import { text } from '../../platform/text.ts';
import { checkGlyph, Icon } from './icon.tsx';
import { OwnerShape } from './owner-shape.tsx';
import { StageSign, stageColour } from './stage-track.tsx';
import type { SummaryPartProps } from './walk-summary-part.ts';
import { stageName, stretch, touchpointName, waitsSentence } from './walk-summary-words.ts';

/** Time and touchpoints, stage by stage. */
export function SummaryStages({ plan, told, language }: SummaryPartProps) {
  const { time, touchpoints } = told;
  const waits = waitsSentence(time, language);
  const homeless = touchpoints.filter(({ stages }) => stages.length === 0);
  return (
    <section class="summary-part">
      <h3>{text('summaryStages')}</h3>
      <TimeBar time={time} />
      <ol class="summary-stages">
        {time.stages.map(({ stage, ms }, index) => (
          <StageRow
            key={stage}
            {...{ plan, language, stage }}
            sign={<StageSign index={index} name={stageName(plan, stage, language)} />}
            time={ms === 0 ? text('summaryNotVisited') : stretch(ms, language)}
            meetings={touchpoints.filter(({ stages }) => stages.includes(stage))}
          />
        ))}
        {(time.elsewhereMs > 0 || homeless.length > 0) && (
          <StageRow
            {...{ plan, language, stage: null }}
            sign={<span class="summary-elsewhere">{text('summaryElsewhere')}</span>}
            time={stretch(time.elsewhereMs, language)}
            meetings={homeless}
          />
        )}
      </ol>
      {waits && (
        <p class="summary-quiet" title={text('summaryWaitingWhy')}>
          {waits}
        </p>
      )}
    </section>
  );
}

/** One row, divided as the time was. The figures are in the list below it. */
function TimeBar({ time }: { time: StageTime }) {
  if (time.activeMs === 0) return null;
  const parts = [
    ...time.stages.map(({ ms }, index) => ({ ms, index })),
    { ms: time.elsewhereMs, index: -1 },
  ];
  return (
    <div class="summary-time" aria-hidden="true">
      {parts
        .filter(({ ms }) => ms > 0)
        .map(({ ms, index }) => (
          <i key={index} style={{ '--stage': stageColour(index), flexGrow: ms / time.activeMs }}>
            {index >= 0 && <b>{index + 1}</b>}
          </i>
        ))}
    </div>
  );
}

interface MeetingsProps extends Pick<SummaryPartProps, 'plan' | 'language'> {
  meetings: readonly Meeting[];
  /** Null for those that belong to no stage. */
  stage: string | null;
}

interface StageRowProps extends MeetingsProps {
  sign: ComponentChildren;
  time: string;
}

function StageRow({ sign, time, ...told }: StageRowProps) {
  const planned = told.meetings.filter((meeting) => meeting.planned);
  const met = planned.filter((meeting) => metHere(meeting, told.stage));
  return (
    <li>
      <div class="summary-stage">
        {sign}
        <span class="summary-quiet">
          {planned.length > 0 && <span>{text('summaryMetOf', met.length, planned.length)}</span>}
          <span>{time}</span>
        </span>
      </div>
      <Meetings {...told} />
    </li>
  );
}

const ACTION_WORDS = {
  seen: 'summarySeen',
  clicked: 'summaryClicked',
  changed: 'summaryChanged',
  left: 'summaryLeft',
  submitted: 'summarySubmitted',
} as const;

/** How it was met in this stage; undefined where it was not. */
function metHere(meeting: Meeting, stage: string | null): Met | undefined {
  if (stage !== null) return meeting.inStage.get(stage);
  return meeting.action ? { action: meeting.action, hurt: meeting.hurt } : undefined;
}

function Meetings({ meetings, plan, language, stage }: MeetingsProps) {
  if (meetings.length === 0) return null;
  return (
    <ul class="summary-meetings">
      {meetings.map((meeting) => {
        const planned = plan.touchpoints.find(({ id }) => id === meeting.touchpoint);
        const here = metHere(meeting, stage);
        return (
          <li
            key={meeting.touchpoint}
            data-met={here !== undefined}
            data-hurt={here?.hurt ?? false}
          >
            {here ? <Icon glyph={checkGlyph} size={12} /> : <i class="summary-ring" />}
            {planned && <OwnerShape owner={ownerOf(planned)} size={10} />}
            <span class="summary-touchpoint">
              {touchpointName(plan, meeting.touchpoint, language)}
            </span>
            <span class="summary-quiet">{meetingWords(meeting, here, plan)}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** That nobody planned it is worth saying only where something was planned. */
function meetingWords({ action, planned }: Meeting, here: Met | undefined, plan: Plan): string {
  const surprise = !planned && plan.touchpoints.length > 0;
  const unmet = action === null ? 'summaryMissed' : 'summaryMetElsewhere';
  const words = [
    text(here ? ACTION_WORDS[here.action] : unmet),
    ...(here?.hurt ? [text('summaryHurt')] : []),
    ...(surprise ? [text('summaryUnplanned')] : []),
  ];
  return words.join(' · ');
}
