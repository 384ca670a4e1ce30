import { useState } from 'preact/hooks';
import type { WalkChange } from '../../../shared/journey/edit-walk.ts';
import { TEXT_LIMIT } from '../../../shared/journey/limits.ts';
import { inLanguage } from '../../../shared/journey/local-text.ts';
import type { Closing, Walk } from '../../../shared/journey/records.ts';
import type { Charter } from '../../../shared/journey/walk-record.ts';
import { ROLES } from '../../../shared/journey/walker-role.ts';
import { saysTheSame } from '../../../shared/kit/says-the-same.ts';
import { text } from '../../platform/text.ts';
import { Button } from '../../ui/components/button.tsx';
import { ClosingFields, UNSAID } from '../../ui/components/closing-form.tsx';
import { Dialog } from '../../ui/components/dialog.tsx';
import { editGlyph } from '../../ui/components/icon.tsx';
import { SelectField } from '../../ui/components/select-field.tsx';
import { TextField } from '../../ui/components/text-field.tsx';
import type { AfterModel } from '../../ui/models/after-model.ts';
import type { WalkRead } from './walk-read.ts';

interface CorrectWalkProps {
  read: WalkRead;
  model: AfterModel;
}

/** The way to say goal, walker and closing answers differently, once the walk is over. */
export function CorrectWalk(props: CorrectWalkProps) {
  const [open, setOpen] = useState(false);
  if (props.read.walk.state !== 'ended') return null;
  return (
    <div class="walk-correct">
      <Button glyph={editGlyph} onClick={() => setOpen(true)}>
        {text('reportCorrectWalk')}
      </Button>
      {open && <CorrectWalkDialog {...props} onClose={() => setOpen(false)} />}
    </div>
  );
}

/** What stands in the fields. */
interface Draft {
  goal: string;
  charter: Charter;
  closing: Closing;
}

function draftOf({ goal, charter = {}, closing }: Walk): Draft {
  return { goal, charter, closing: closing ?? UNSAID };
}

/** Only what is different: the history says what was touched. */
function changeOf(before: Draft, { goal, charter, closing }: Draft): WalkChange {
  return {
    ...(goal === before.goal ? {} : { goal }),
    ...(saysTheSame(charter, before.charter) ? {} : { charter }),
    ...(saysTheSame(closing, before.closing) ? {} : { closing }),
  };
}

function CorrectWalkDialog({ read, model, onClose }: CorrectWalkProps & { onClose: () => void }) {
  const { walk, plan, language } = read;
  const [draft, setDraft] = useState(() => draftOf(walk));
  const put = (change: Partial<Draft>) => setDraft({ ...draft, ...change });
  const save = async () => {
    const change = changeOf(draftOf(walk), draft);
    if (Object.keys(change).length === 0 || (await model.changeWalk(change))) onClose();
  };
  return (
    <Dialog
      title={text('reportCorrectWalk')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{text('cancel')}</Button>
          <Button kind="primary" onClick={() => void save()}>
            {text('reportSave')}
          </Button>
        </>
      }
    >
      <div class="form">
        <TextField
          label={text('walkGoal')}
          rows={2}
          limit={TEXT_LIMIT}
          value={draft.goal}
          onChange={(goal) => put({ goal })}
        />
        <WalkerFields charter={draft.charter} onChange={(charter) => put({ charter })} />
        <ClosingFields
          stages={plan.stages.map(({ id, name }) => ({ id, name: inLanguage(name, language) }))}
          here={null}
          closing={draft.closing}
          onChange={(closing) => put({ closing })}
        />
      </div>
    </Dialog>
  );
}

interface WalkerFieldsProps {
  charter: Charter;
  onChange: (charter: Charter) => void;
}

/** Who walked, and how close to the company. What is left empty is not said. */
function WalkerFields({ charter, onChange }: WalkerFieldsProps) {
  const { walker: _, ...unnamed } = charter;
  const { role: __, ...unplaced } = charter;
  return (
    <>
      <TextField
        label={text('charterWalker')}
        value={charter.walker ?? ''}
        onChange={(walker) => onChange(walker ? { ...unnamed, walker } : unnamed)}
      />
      <SelectField
        label={text('charterRole')}
        none={text('charterRoleNone')}
        options={ROLES.map((role) => ({ value: role, label: text(`charterRole_${role}`) }))}
        value={charter.role ?? null}
        onChange={(role) => onChange(role ? { ...unplaced, role } : unplaced)}
      />
    </>
  );
}
