import { useState } from 'preact/hooks';
import { CHANNELS, isChannelId } from '../../../shared/journey/channels.ts';
import { NAME_LIMIT } from '../../../shared/journey/limits.ts';
import { channelWord } from '../../platform/channel-word.ts';
import { text } from '../../platform/text.ts';
import { Field } from './field.tsx';

export interface ChannelFieldProps {
  /** A channel id, the walker's own word, or empty. */
  value: string;
  onChange: (channel: string) => void;
  /** What is asked; where the customer comes from unless told. */
  label?: string;
}

/** The option for a channel that is not in the list; never a channel's id. */
const OWN = '+';

/** Where the customer comes from: a known channel, or a word of one's own. */
export function ChannelField({ value, onChange, label }: ChannelFieldProps) {
  const [own, setOwn] = useState(value !== '' && !isChannelId(value));
  const choose = (chosen: string) => {
    setOwn(chosen === OWN);
    onChange(chosen === OWN ? '' : chosen);
  };
  return (
    <>
      <Field label={label ?? text('walkChannel')}>
        {(attributes) => (
          <select
            {...attributes}
            class="input"
            value={own ? OWN : value}
            onChange={(event) => choose(event.currentTarget.value)}
          >
            <option value="">{text('walkChannelNone')}</option>
            <optgroup label={text('medium_digital')}>{options('digital')}</optgroup>
            <optgroup label={text('medium_physical')}>{options('physical')}</optgroup>
            <option value={OWN}>{text('walkChannelOwn')}</option>
          </select>
        )}
      </Field>
      {own && (
        <Field label={text('walkChannelOwnName')}>
          {(attributes) => (
            <input
              {...attributes}
              class="input"
              maxLength={NAME_LIMIT}
              value={value}
              onInput={(event) => onChange(event.currentTarget.value)}
            />
          )}
        </Field>
      )}
    </>
  );
}

function options(medium: 'digital' | 'physical') {
  return CHANNELS.filter((channel) => channel.medium === medium).map(({ id }) => (
    <option key={id} value={id}>
      {channelWord(id)}
    </option>
  ));
}
