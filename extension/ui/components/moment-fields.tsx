import { TEXT_LIMIT } from '../../../shared/journey/limits.ts';
import {
  atTouchpoint,
  inChannel,
  type MomentStep,
} from '../../../shared/journey/moment-proposals.ts';
import {
  type Medium,
  MediumSchema,
  type Owner,
  OwnerSchema,
  type Plan,
} from '../../../shared/journey/plan.ts';
import { text } from '../../platform/text.ts';
import { ChannelField } from './channel-field.tsx';
import { Choice } from './choice.tsx';
import { DurationField } from './duration-field.tsx';
import { FeelingScale } from './feeling-scale.tsx';
import { OwnerShape, ownerWord } from './owner-shape.tsx';
import { StageField, TouchpointField } from './place-fields.tsx';
import { TextField } from './text-field.tsx';
import { WhenField } from './when-field.tsx';

const OWNERS: readonly Owner[] = OwnerSchema.options;
const MEDIA: readonly Medium[] = MediumSchema.options;

export interface MomentFieldsProps {
  step: MomentStep;
  plan: Plan;
  language: string;
  now: number;
  onChange: (step: MomentStep) => void;
}

/** What happened off the page, in the order a person tells it. Each may be left open. */
export function MomentFields({ step, plan, language, now, onChange }: MomentFieldsProps) {
  const put = (change: Partial<MomentStep>) => onChange({ ...step, ...change });
  return (
    <div class="form">
      <ChannelField
        label={text('momentChannel')}
        value={step.channel}
        onChange={(channel) => onChange(inChannel(step, channel))}
      />
      <TextField
        label={text('momentText')}
        rows={3}
        limit={TEXT_LIMIT}
        value={step.text}
        onChange={(text) => put({ text })}
      />
      <FeelingScale value={step.feeling} onChange={(feeling) => put({ feeling })} />
      <WhenField value={step.at} now={now} onChange={(at) => put({ at })} />
      <Durations step={step} put={put} />
      <TouchpointField
        {...{ plan, language }}
        value={step.touchpoint}
        onChange={(touchpoint) => onChange(atTouchpoint(plan, step, touchpoint))}
      />
      <StageField {...{ plan, language }} value={step.stage} onChange={(stage) => put({ stage })} />
      <OwnerAndMedium step={step} put={put} />
    </div>
  );
}

interface PartProps {
  step: MomentStep;
  put: (change: Partial<MomentStep>) => void;
}

function Durations({ step, put }: PartProps) {
  return (
    <div class="form-pair">
      <DurationField
        label={text('momentWaited')}
        value={step.waitedMs}
        onChange={(waitedMs) => put({ waitedMs })}
      />
      <DurationField
        label={text('momentTook')}
        value={step.tookMs}
        onChange={(tookMs) => put({ tookMs })}
      />
    </div>
  );
}

function OwnerAndMedium({ step, put }: PartProps) {
  return (
    <>
      <Choice
        legend={text('momentOwner')}
        options={OWNERS.map((owner) => ({
          value: owner,
          label: ownerWord(owner),
          sign: <OwnerShape owner={owner} named={false} />,
        }))}
        value={step.owner}
        onChange={(owner) => put({ owner })}
      />
      <Choice
        legend={text('momentMedium')}
        options={MEDIA.map((medium) => ({ value: medium, label: text(`medium_${medium}`) }))}
        value={step.medium}
        onChange={(medium) => put({ medium })}
      />
    </>
  );
}
