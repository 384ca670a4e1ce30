import type { Plan, Stage } from '../../../shared/journey/plan.ts';
import { changedStage, withoutStage, withRenamedStage } from '../../../shared/journey/plan-edit.ts';
import { text } from '../../platform/text.ts';
import { Button } from '../../ui/components/button.tsx';
import { binGlyph } from '../../ui/components/icon.tsx';
import type { EditProps } from './edit-head.tsx';
import { IdField } from './edit-id.tsx';
import { Words, WordsList } from './edit-texts.tsx';
import type { Picked } from './trail-props.ts';

/** What a map tells of each stage (domain 000-08, 001-08, 004-22). */
const LISTS = [
  'needs',
  'behaviours',
  'drivers',
  'expectations',
  'questions',
  'problems',
  'measures',
] as const;

interface EditStageProps extends EditProps {
  stage: Stage;
  onPick: (picked: Picked) => void;
}

export function EditStage({ editor, plan, stage, onPick }: EditStageProps) {
  const { id } = stage;
  const change = (field: string, next: (stage: Stage) => Stage) =>
    editor.change((now) => changedStage(now, id, next), `stages.${id}.${field}`);
  const rename = (after: string) => {
    editor.change((now) => withRenamedStage(now, id, after));
    onPick({ kind: 'stage', id: after });
  };
  return (
    <div class="form">
      <Words
        editor={editor}
        label={text('editStageName')}
        value={stage.name}
        onChange={(name) => change('name', (now) => ({ ...now, name: name ?? '' }))}
      />
      <Words
        editor={editor}
        label={text('editField_meaning')}
        rows={2}
        value={stage.meaning}
        onChange={(meaning) => change('meaning', (now) => withField(now, 'meaning', meaning))}
      />
      <StageLists editor={editor} stage={stage} change={change} />
      <IdField
        id={id}
        taken={plan.stages}
        hint={text('editStageIdHint')}
        name={stage.name}
        onRename={rename}
        editor={editor}
      />
      <DeleteStage {...{ editor, plan, stage, onPick }} />
    </div>
  );
}

interface ListsProps extends Pick<EditStageProps, 'editor' | 'stage'> {
  change: (field: string, next: (stage: Stage) => Stage) => void;
}

function StageLists({ editor, stage, change }: ListsProps) {
  return LISTS.map((field) => (
    <WordsList
      key={field}
      editor={editor}
      label={text(`editField_${field}`)}
      value={stage[field]}
      onChange={(list) => change(field, (now) => withField(now, field, list))}
    />
  ));
}

/** The record with a field, or without one that says nothing. */
export function withField<Item extends object, Key extends keyof Item>(
  item: Item,
  key: Key,
  value: Item[Key] | undefined,
): Item {
  if (value !== undefined) return { ...item, [key]: value };
  const { [key]: _, ...rest } = item;
  return rest as Item;
}

function DeleteStage({ editor, plan, stage, onPick }: EditStageProps) {
  if (plan.stages.length === 1) return <p class="hint">{text('editLastStage')}</p>;
  return (
    <div class="edit-delete">
      <Button
        kind="danger"
        glyph={binGlyph}
        onClick={() => {
          editor.change((now: Plan) => withoutStage(now, stage.id));
          onPick(null);
        }}
      >
        {text('editDeleteStage')}
      </Button>
      <p class="hint">{text('editDeleteStageHint')}</p>
    </div>
  );
}
