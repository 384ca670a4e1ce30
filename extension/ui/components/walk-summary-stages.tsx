import type { ComponentChildren } from 'preact';
import type { Meeting } from '../../../shared/journey/coverage.ts';
import type { Plan } from '../../../shared/journey/plan.ts';
import type { StageTime } from '../../../shared/journey/stage-time.ts';
import { text } from '../../platform/text.ts';
import { checkGlyph, Icon } from './icon.tsx';
import { OwnerShape } from './owner-shape.tsx';
import { StageSign, stageColour } from './stage-track.tsx';
import type { SummaryPartProps } from './walk-summary-part.ts';
import { stageName, stretch, touchpointName } from './walk-summary-words.ts';

/** Time and touchpoints, stage by stage. */
export function SummaryStages({ plan, told, language }: SummaryPartProps) {
  const { time, touchpoints } = told;
  const homeless = touchpoints.filter(({ stages }) => stages.length === 0);
  return (
    <section class="summary-part">
      <h3>{text('summaryStages')}</h3>
      <TimeBar time={time} />
      <ol class="summary-stages">
        {time.stages.map(({ stage, ms }, index) => (
          <StageRow
            key={stage}
            {...{ plan, language }}
            sign={<StageSign index={index} name={stageName(plan, stage, language)} />}
            time={ms === 0 ? text('summaryNotVisited') : stretch(ms, language)}
            meetings={touchpoints.filter(({ stages }) => stages.includes(stage))}
          />
        ))}
        {(time.elsewhereMs > 0 || homeless.length > 0) && (
          <StageRow
            {...{ plan, language }}
            sign={<span class="summary-elsewhere">{text('summaryElsewhere')}</span>}
            time={stretch(time.elsewhereMs, language)}
            meetings={homeless}
          />
        )}
      </ol>
      {time.waitingMs > 0 && (
        <p class="summary-quiet" title={text('summaryWaitingWhy')}>
          {text('summaryWaiting', stretch(time.waitingMs, language))}
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

interface StageRowProps extends Pick<SummaryPartProps, 'plan' | 'language'> {
  sign: ComponentChildren;
  time: string;
  meetings: readonly Meeting[];
}

function StageRow({ plan, language, sign, time, meetings }: StageRowProps) {
  const planned = meetings.filter((meeting) => meeting.planned);
  const met = planned.filter(({ action }) => action !== null);
  return (
    <li>
      <div class="summary-stage">
        {sign}
        <span class="summary-quiet">
          {planned.length > 0 && <span>{text('summaryMetOf', met.length, planned.length)}</span>}
          <span>{time}</span>
        </span>
      </div>
      <Meetings meetings={meetings} plan={plan} language={language} />
    </li>
  );
}

const ACTION_WORDS = {
  seen: 'summarySeen',
  clicked: 'summaryClicked',
  submitted: 'summarySubmitted',
} as const;

interface MeetingsProps extends Pick<SummaryPartProps, 'plan' | 'language'> {
  meetings: readonly Meeting[];
}

function Meetings({ meetings, plan, language }: MeetingsProps) {
  if (meetings.length === 0) return null;
  return (
    <ul class="summary-meetings">
      {meetings.map((meeting) => {
        const planned = plan.touchpoints.find(({ id }) => id === meeting.touchpoint);
        return (
          <li key={meeting.touchpoint} data-met={meeting.action !== null} data-hurt={meeting.hurt}>
            {meeting.action ? <Icon glyph={checkGlyph} size={12} /> : <i class="summary-ring" />}
            {planned && <OwnerShape owner={planned.owner} size={10} />}
            <span class="summary-touchpoint">
              {touchpointName(plan, meeting.touchpoint, language)}
            </span>
            <span class="summary-quiet">{meetingWords(meeting, plan)}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** That nobody planned it is worth saying only where something was planned. */
function meetingWords({ action, hurt, planned }: Meeting, plan: Plan): string {
  const surprise = !planned && plan.touchpoints.length > 0;
  const words = [
    text(action ? ACTION_WORDS[action] : 'summaryMissed'),
    ...(hurt ? [text('summaryHurt')] : []),
    ...(surprise ? [text('summaryUnplanned')] : []),
  ];
  return words.join(' · ');
}
