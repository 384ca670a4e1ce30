import { useState } from 'preact/hooks';
import { ADDRESS_LIMIT } from '../../shared/journey/limits.ts';
import { inLanguage } from '../../shared/journey/local-text.ts';
import type { Plan } from '../../shared/journey/plan.ts';
import { ENTRIES } from '../../shared/journey/plan-persona.ts';
import { ROLES } from '../../shared/journey/walker-role.ts';
import { counted, text } from '../platform/text.ts';
import { CheckList } from '../ui/components/check-list.tsx';
import { Field } from '../ui/components/field.tsx';
import { SelectField } from '../ui/components/select-field.tsx';
import { shortAddress } from '../ui/components/shown-address.ts';
import { TextField } from '../ui/components/text-field.tsx';
import { type CharterForm, destinationOf, isNoAddress } from '../ui/models/charter-form.ts';

/** Nobody expects more than a day of walking. */
const MOST_MINUTES = 24 * 60;

interface MoreProps {
  form: CharterForm;
  plan: Plan;
  language: string;
}

/** The rest of the charter. Closed, it says what was said in it. */
export function MoreAboutWalk(props: MoreProps) {
  const { form } = props;
  const said = saidIn(props);
  return (
    <details class="more">
      <summary>
        {text('charterMore')}
        {said.length > 0 && <span class="more-said">{said.join(' · ')}</span>}
      </summary>
      <div class="form">
        <BlindCheck form={form} />
        <WhereFields form={form} />
        {!form.blind.value && <StagesField {...props} />}
        <MinutesField form={form} />
        <SelectField
          label={text('charterEntry')}
          none={text('charterEntryNone')}
          options={ENTRIES.map((entry) => ({ value: entry, label: text(`personaEntry_${entry}`) }))}
          value={form.entry.value}
          onChange={(entry) => {
            form.entry.value = entry;
          }}
        />
        <WalkerFields form={form} />
        <TextField
          label={text('charterTitle')}
          hint={text('charterTitleHint')}
          value={form.title.value}
          onChange={(title) => {
            form.title.value = title;
          }}
        />
      </div>
    </details>
  );
}

function saidIn({ form, plan, language }: MoreProps): string[] {
  const minutes = form.expectedMinutes.value;
  const blind = form.blind.value;
  const stages = plan.stages.filter(({ id }) => form.stages.value.includes(id));
  return [
    blind ? text('pageBlind') : stages.map(({ name }) => inLanguage(name, language)).join(', '),
    shortAddress(destinationOf(form)),
    minutes ? counted('charterMinutes', minutes) : '',
    form.title.value.trim(),
  ].filter(Boolean);
}

function BlindCheck({ form }: { form: CharterForm }) {
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={form.blind.value}
        onChange={(event) => {
          form.blind.value = event.currentTarget.checked;
        }}
      />
      <span>
        {text('charterBlind')}
        <span class="choice-detail">{text('charterBlindHint')}</span>
      </span>
    </label>
  );
}

function WhereFields({ form }: { form: CharterForm }) {
  return (
    <>
      <PageField
        label={text('charterStart')}
        hint={text('charterStartHint')}
        address={form.startAddress}
      />
      <PageField
        label={text('charterDestination')}
        hint={text('charterDestinationHint')}
        address={form.destination}
      />
    </>
  );
}

interface PageFieldProps {
  label: string;
  hint: string;
  address: CharterForm['destination'];
}

/** The address of a page. What names no page is said once it is written, instead of being dropped. */
function PageField({ label, hint, address }: PageFieldProps) {
  const [left, setLeft] = useState(false);
  const error = left && isNoAddress(address.value) ? text('charterNoAddress') : '';
  return (
    <TextField
      address
      label={label}
      hint={hint}
      {...(error ? { error } : {})}
      limit={ADDRESS_LIMIT}
      value={address.value}
      onChange={(written) => {
        address.value = written;
      }}
      onLeave={() => setLeft(true)}
    />
  );
}

/** Not for who walks blind: the stages are the plan's. */
function StagesField({ form, plan, language }: MoreProps) {
  return (
    <CheckList
      legend={text('charterStages')}
      hint={text('charterStagesHint')}
      options={plan.stages.map(({ id, name }, index) => ({
        id,
        label: `${index + 1} ${inLanguage(name, language)}`,
      }))}
      chosen={form.stages.value}
      least={0}
      most={plan.stages.length}
      onChange={(chosen) => {
        form.stages.value = chosen;
      }}
    />
  );
}

function MinutesField({ form }: { form: CharterForm }) {
  return (
    <Field label={text('charterExpected')}>
      {(attributes) => (
        <input
          {...attributes}
          class="input charter-minutes"
          type="number"
          inputMode="numeric"
          min={1}
          max={MOST_MINUTES}
          value={form.expectedMinutes.value ?? ''}
          onInput={(event) => {
            const minutes = Math.round(event.currentTarget.valueAsNumber);
            form.expectedMinutes.value = minutes > 0 ? Math.min(minutes, MOST_MINUTES) : null;
          }}
        />
      )}
    </Field>
  );
}

function WalkerFields({ form }: { form: CharterForm }) {
  return (
    <>
      <TextField
        label={text('charterWalker')}
        value={form.walker.value}
        onChange={(walker) => {
          form.walker.value = walker;
        }}
      />
      <SelectField
        label={text('charterRole')}
        hint={text('charterRoleHint')}
        none={text('charterRoleNone')}
        options={ROLES.map((role) => ({ value: role, label: text(`charterRole_${role}`) }))}
        value={form.role.value}
        onChange={(role) => {
          form.role.value = role;
        }}
      />
    </>
  );
}
