import type { ComponentChildren } from 'preact';
import { ownerOf, stageIndex } from '../../../shared/journey/plan.ts';
import { counted, text } from '../../platform/text.ts';
import { OwnerShape } from '../../ui/components/owner-shape.tsx';
import { StageSign } from '../../ui/components/stage-track.tsx';
import { stageName, touchpointName } from '../../ui/components/walk-summary-words.ts';
import { Part } from './part.tsx';
import type { WalkRead } from './walk-read.ts';

/** Planned against walked: what was missed, came on top, twice, or out of order. */
export function PlanPart({ read }: { read: WalkRead }) {
  const { planned, met, ...differences } = read.deviation;
  if (planned === 0) {
    return <Part id="plan" title={text('reportPlan')} sentence={text('reportPlanNone')} />;
  }
  const isAsMeant = Object.values(differences).every(({ length }) => length === 0);
  return (
    <Part id="plan" title={text('reportPlan')} sentence={text('reportPlanMet', met, planned)}>
      {isAsMeant ? <p class="quiet">{text('reportPlanAsMeant')}</p> : <Differences read={read} />}
    </Part>
  );
}

function Differences({ read }: { read: WalkRead }) {
  const { missing, extra, repeated, outOfOrder, skipped } = read.deviation;
  const before = (id: string) => text('reportBefore', touchpointName(read.plan, id, read.language));
  return (
    <dl class="deviation">
      <Group title={counted('reportMissing', missing.length)} count={missing.length}>
        {missing.map((id) => (
          <Named key={id} read={read} id={id} />
        ))}
      </Group>
      <Group title={counted('reportExtra', extra.length)} count={extra.length}>
        {extra.map((id) => (
          <Named key={id} read={read} id={id} />
        ))}
      </Group>
      <Group title={counted('reportRepeated', repeated.length)} count={repeated.length}>
        {repeated.map(({ touchpoint, times }) => (
          <Named key={touchpoint} read={read} id={touchpoint} detail={`×${times}`} />
        ))}
      </Group>
      <Group title={counted('reportOutOfOrder', outOfOrder.length)} count={outOfOrder.length}>
        {outOfOrder.map((one) => (
          <Named key={one.touchpoint} read={read} id={one.touchpoint} detail={before(one.before)} />
        ))}
      </Group>
      <Skipped stages={skipped} read={read} />
    </dl>
  );
}

function Skipped({ stages, read }: { stages: readonly string[]; read: WalkRead }) {
  const { plan, language } = read;
  return (
    <Group title={counted('reportSkipped', stages.length)} count={stages.length}>
      {stages.map((stage) => (
        <li key={stage}>
          <StageSign index={stageIndex(plan, stage)} name={stageName(plan, stage, language)} />
        </li>
      ))}
    </Group>
  );
}

interface GroupProps {
  title: string;
  count: number;
  children: ComponentChildren;
}

function Group({ title, count, children }: GroupProps) {
  if (count === 0) return null;
  return (
    <div>
      <dt>{title}</dt>
      <dd>
        <ul class="chips">{children}</ul>
      </dd>
    </div>
  );
}

interface NamedProps {
  read: WalkRead;
  id: string;
  detail?: string;
}

/** A touchpoint of the plan, or one nobody planned. */
function Named({ read, id, detail }: NamedProps) {
  const planned = read.plan.touchpoints.find((touchpoint) => touchpoint.id === id);
  return (
    <li class="chip">
      {planned && <OwnerShape owner={ownerOf(planned)} size={10} />}
      <span>{touchpointName(read.plan, id, read.language)}</span>
      {detail && <span class="quiet">{detail}</span>}
    </li>
  );
}
