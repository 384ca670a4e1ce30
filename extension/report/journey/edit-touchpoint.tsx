import type { Plan, Touchpoint } from '../../../shared/journey/plan.ts';
import { changedTouchpoint } from '../../../shared/journey/plan-edit.ts';
import { withoutTag, withTag } from '../../../shared/journey/tag-plan.ts';
import { text } from '../../platform/text.ts';
import { Button } from '../../ui/components/button.tsx';
import { Choice } from '../../ui/components/choice.tsx';
import { binGlyph } from '../../ui/components/icon.tsx';
import { OwnerShape, ownerWord } from '../../ui/components/owner-shape.tsx';
import { TextField } from '../../ui/components/text-field.tsx';
import { channelsIn } from './channel-names.ts';
import { EditBackstage } from './edit-backstage.tsx';
import type { EditProps } from './edit-head.tsx';
import { IdField } from './edit-id.tsx';
import { TouchpointLinks } from './edit-links.tsx';
import { withField } from './edit-stage.tsx';
import { Words } from './edit-texts.tsx';
import type { ChangeTouchpoint, EditTouchpointProps } from './trail-props.ts';

export function EditTouchpoint(props: EditTouchpointProps) {
  const { editor, plan, touchpoint, onPick } = props;
  const { id } = touchpoint;
  const change: ChangeTouchpoint = (field, next) =>
    editor.change((now) => changedTouchpoint(now, id, next), `touchpoints.${id}.${field}`);
  const rename = (after: string) => {
    editor.change((now) => renamed(now, id, after));
    onPick({ kind: 'touchpoint', id: after });
  };
  return (
    <div class="form">
      <Words
        editor={editor}
        label={text('editTouchpointName')}
        value={touchpoint.label}
        onChange={(label) => change('label', (now) => ({ ...now, label: label ?? '' }))}
      />
      <WhereFields touchpoint={touchpoint} change={change} editor={editor} />
      <Intended {...props} change={change} />
      <TouchpointLinks {...props} change={change} />
      <Flags touchpoint={touchpoint} change={change} />
      <EditBackstage editor={editor} touchpoint={touchpoint} change={change} />
      <IdField
        id={id}
        taken={plan.touchpoints}
        hint={text('editTouchpointIdHint')}
        name={touchpoint.label}
        onRename={rename}
        editor={editor}
      />
      <DeleteTouchpoint {...props} />
    </div>
  );
}

function DeleteTouchpoint({ editor, touchpoint: { id }, onPick }: EditTouchpointProps) {
  return (
    <div class="edit-delete">
      <Button
        kind="danger"
        glyph={binGlyph}
        onClick={() => {
          editor.change((now) => withoutTag(now, id, 'touchpoint'));
          onPick(null);
        }}
      >
        {text('editDeleteTouchpoint')}
      </Button>
    </div>
  );
}

/** Under another id wherever it is named: in rules, and in what leads to it. */
function renamed(plan: Plan, before: string, after: string): Plan {
  const touchpoint = plan.touchpoints.find(({ id }) => id === before);
  if (!touchpoint) return plan;
  const tag = { touchpoint: { ...touchpoint, id: after }, rule: null, replaces: null };
  return withTag(plan, { ...tag, renamed: before });
}

interface FieldsProps {
  touchpoint: Touchpoint;
  change: ChangeTouchpoint;
}

const OWNERS = ['brand', 'partner', 'customer', 'external'] as const;
const MEDIA = ['digital', 'physical'] as const;

function WhereFields({ editor, touchpoint, change }: FieldsProps & Pick<EditProps, 'editor'>) {
  return (
    <>
      <ChannelChoice editor={editor} touchpoint={touchpoint} change={change} />
      <Choice
        legend={text('editMedium')}
        options={MEDIA.map((medium) => ({ value: medium, label: text(`medium_${medium}`) }))}
        value={touchpoint.medium}
        onChange={(medium) => change('medium', (now) => ({ ...now, medium }))}
      />
      <Choice
        legend={text('editOwner')}
        options={OWNERS.map((owner) => ({
          value: owner,
          label: ownerWord(owner),
          sign: <OwnerShape owner={owner} named={false} />,
        }))}
        value={touchpoint.owner ?? null}
        onChange={(owner) => change('owner', (now) => ({ ...now, owner }))}
      />
      <TextField
        label={text('editResponsible')}
        value={touchpoint.responsible ?? ''}
        onChange={(who) =>
          change('responsible', (now) => withField(now, 'responsible', who || undefined))
        }
        onLeave={editor.settle}
      />
    </>
  );
}

/** A channel of ours by its name in the reader's language, or any word. */
function ChannelChoice({ editor, touchpoint, change }: FieldsProps & Pick<EditProps, 'editor'>) {
  const { idOf, wordOf, words } = channelsIn();
  return (
    <>
      <TextField
        label={text('editChannel')}
        list="edit-channels"
        value={wordOf(touchpoint.channel ?? '')}
        onChange={(word) =>
          change('channel', (now) => withField(now, 'channel', idOf(word) || undefined))
        }
        onLeave={editor.settle}
      />
      <datalist id="edit-channels">
        {words.map((word) => (
          <option key={word} value={word} />
        ))}
      </datalist>
    </>
  );
}

/** What shall happen, how, what it shall be like, and what the customer should do (domain 004-16, -18). */
const INTENDED = ['what', 'how', 'experience', 'action'] as const;

function Intended({ editor, touchpoint, change }: EditTouchpointProps & FieldsProps) {
  return INTENDED.map((field) => (
    <Words
      key={field}
      editor={editor}
      label={text(`editField_${field}`)}
      rows={2}
      value={touchpoint[field]}
      onChange={(words) => change(field, (now) => withField(now, field, words))}
    />
  ));
}

const FLAGS = ['momentOfTruth', 'firstContact'] as const;
const STATUSES = ['known', 'assumed'] as const;

function Flags({ touchpoint, change }: FieldsProps) {
  return (
    <>
      {FLAGS.map((flag) => (
        <label class="check" key={flag}>
          <input
            type="checkbox"
            checked={touchpoint[flag] ?? false}
            onChange={({ currentTarget: { checked } }) =>
              change(flag, (now) => withField(now, flag, checked || undefined))
            }
          />
          <span>{text(`editFlag_${flag}`)}</span>
        </label>
      ))}
      <Choice
        legend={text('editStatus')}
        options={STATUSES.map((status) => ({ value: status, label: text(`editStatus_${status}`) }))}
        value={touchpoint.status ?? null}
        onChange={(status) => change('status', (now) => ({ ...now, status }))}
      />
    </>
  );
}
