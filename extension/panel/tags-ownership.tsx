import { CHANNELS, isChannelId } from '../../shared/journey/channels.ts';
import { TEXT_LIMIT } from '../../shared/journey/limits.ts';
import { OwnerSchema } from '../../shared/journey/plan.ts';
import { withChannel } from '../../shared/journey/tag-draft.ts';
import { channelWord } from '../platform/channel-word.ts';
import { text } from '../platform/text.ts';
import { Choice } from '../ui/components/choice.tsx';
import { Field } from '../ui/components/field.tsx';
import { OwnerShape, ownerWord } from '../ui/components/owner-shape.tsx';
import { TextField } from '../ui/components/text-field.tsx';
import type { DraftProps } from './tags-props.ts';

/** Channel, owner and who answers for it. A channel brings the owner that is usual for it. */
export function TagsOwnership({ draft, onChange }: DraftProps) {
  return (
    <>
      <Field label={text('tagsChannel')}>
        {(attributes) => (
          <select
            {...attributes}
            class="input"
            value={draft.channel}
            onChange={(event) => onChange(withChannel(draft, event.currentTarget.value))}
          >
            <ChannelOptions channel={draft.channel} />
          </select>
        )}
      </Field>
      <Choice
        legend={text('tagsOwner')}
        options={OwnerSchema.options.map((owner) => ({
          value: owner,
          label: ownerWord(owner),
          sign: <OwnerShape owner={owner} named={false} />,
        }))}
        value={draft.owner}
        onChange={(owner) => onChange({ owner })}
      />
      <Answering draft={draft} onChange={onChange} />
    </>
  );
}

/** Who answers for it, and for what. */
function Answering({ draft, onChange }: Omit<DraftProps, 'plan'>) {
  return (
    <>
      <TextField
        name="responsible"
        label={text('tagsResponsible')}
        hint={text('tagsResponsibleHint')}
        value={draft.responsible}
        onChange={(responsible) => onChange({ responsible })}
      />
      <TextField
        name="experience"
        label={text('tagsExperience')}
        value={draft.experience}
        limit={TEXT_LIMIT}
        rows={2}
        onChange={(experience) => onChange({ experience })}
      />
    </>
  );
}

/** The presets, digital first; and the plan's own word where it has one. */
function ChannelOptions({ channel }: { channel: string }) {
  const isOwn = channel !== '' && !isChannelId(channel);
  return (
    <>
      <option value="">{text('walkChannelNone')}</option>
      {isOwn && <option value={channel}>{channel}</option>}
      {(['digital', 'physical'] as const).map((medium) => (
        <optgroup key={medium} label={text(`medium_${medium}`)}>
          {CHANNELS.filter((one) => one.medium === medium).map(({ id }) => (
            <option key={id} value={id}>
              {channelWord(id)}
            </option>
          ))}
        </optgroup>
      ))}
    </>
  );
}
