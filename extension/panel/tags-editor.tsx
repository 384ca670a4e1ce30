import { useEffect, useRef, useState } from 'preact/hooks';
import { ID_LIMIT } from '../../shared/contract/marker.ts';
import { inLanguage } from '../../shared/journey/local-text.ts';
import type { Plan } from '../../shared/journey/plan.ts';
import {
  asNew,
  draftFault,
  type TagDraft,
  withTouchpoint,
} from '../../shared/journey/tag-draft.ts';
import { text } from '../platform/text.ts';
import { Button, IconButton } from '../ui/components/button.tsx';
import { Field } from '../ui/components/field.tsx';
import { backGlyph, binGlyph, pointGlyph } from '../ui/components/icon.tsx';
import { TextField } from '../ui/components/text-field.tsx';
import type { TagsModel } from '../ui/models/tags-model.ts';
import { RefusalBanner } from './refusal-banner.tsx';
import { Screen } from './screen.tsx';
import { WhatCounts } from './tags-on.tsx';
import { TagsOwnership } from './tags-ownership.tsx';
import type { DraftProps } from './tags-props.ts';
import { StageBoxes } from './tags-stages.tsx';
import { TagsWays } from './tags-ways.tsx';

/** The form for one touchpoint: which it is, where it belongs, who answers for it, how it is found. */
export function TagsEditor({ tags }: { tags: TagsModel }) {
  const draft = tags.draft.value;
  const plan = tags.plan.value;
  const [isTried, setTried] = useState(false);
  if (!draft || !plan) return null;
  const fault = isTried ? draftFault(draft, plan) : null;
  const save = () => {
    setTried(true);
    void tags.save();
  };
  return (
    <Screen
      tab="tags"
      top={
        <>
          <EditorHead tags={tags} draft={draft} />
          <RefusalBanner refusal={tags.refusal.value} />
        </>
      }
      bottom={
        <div class="start-bar">
          {fault && (
            <p class="field-error" role="alert">
              {text(`tagsFault_${fault}`)}
            </p>
          )}
          <Button kind="primary" size="large" wide onClick={save}>
            {text('tagsSave')}
          </Button>
        </div>
      }
    >
      <Form tags={tags} draft={draft} plan={plan} onSave={save} />
    </Screen>
  );
}

interface FormProps extends Omit<DraftProps, 'onChange'> {
  tags: TagsModel;
  onSave: () => void;
}

function Form({ tags, draft, plan, onSave }: FormProps) {
  const form = useRef<HTMLFormElement>(null);
  // Who came by keyboard goes on where there is something to write.
  useEffect(() => form.current?.querySelector<HTMLElement>('select, input')?.focus(), []);
  const onChange: DraftProps['onChange'] = (change) => {
    tags.draft.value = { ...draft, ...change };
  };
  const props = { draft, plan, onChange };
  return (
    <form
      class="page form tags-form"
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      {draft.picked && <PickedLine tags={tags} draft={draft} />}
      <WhichTouchpoint language={tags.language} {...props} />
      <StageBoxes {...props} language={tags.language} />
      <TagsOwnership {...props} />
      {draft.picked && <WhatCounts draft={draft} onChange={onChange} />}
      {(draft.picked?.ways.length ?? 0) > 0 && <TagsWays tags={tags} {...props} />}
    </form>
  );
}

function EditorHead({ tags, draft }: { tags: TagsModel; draft: TagDraft }) {
  const { existing } = draft;
  return (
    <div class="editor-head">
      <IconButton glyph={backGlyph} label={text('panelBack')} onClick={() => void tags.toList()} />
      <h2>{text(existing === null ? 'tagsNewTitle' : 'tagsEditTitle')}</h2>
      {existing !== null && (
        <IconButton
          glyph={binGlyph}
          label={text('tagsRemove')}
          onClick={() => void tags.remove(existing)}
        />
      )}
    </div>
  );
}

/** What was pointed at, in the words of the page. */
function PickedLine({ tags, draft }: { tags: TagsModel; draft: TagDraft }) {
  const { picked } = draft;
  if (!picked) return null;
  return (
    <div class="tags-picked">
      <code>{picked.tag}</code>
      <strong>
        <bdi>{picked.name || text('tagsNameless')}</bdi>
      </strong>
      <Button glyph={pointGlyph} onClick={() => void tags.point(draft.existing)}>
        {text('tagsPointAgain')}
      </Button>
    </div>
  );
}

/** The touchpoint: one of the plan, or a new one with a name and an id. */
function WhichTouchpoint({ draft, plan, onChange, language }: DraftProps & { language: string }) {
  const choose = (id: string) =>
    onChange(id === '' ? asNew(draft, plan) : withTouchpoint(draft, plan, id, language));
  return (
    <>
      {plan.touchpoints.length > 0 && (
        <Field label={text('tagsTouchpoint')}>
          {(attributes) => (
            <select
              {...attributes}
              class="input"
              value={draft.existing ?? ''}
              onChange={(event) => choose(event.currentTarget.value)}
            >
              <option value="">{text('tagsTouchpointNew')}</option>
              <TouchpointOptions plan={plan} language={language} />
            </select>
          )}
        </Field>
      )}
      <TextField
        name="label"
        label={text('tagsLabel')}
        hint={text('tagsLabelHint')}
        value={draft.label}
        onChange={(label) => onChange({ label })}
      />
      <TextField
        name="id"
        label={text('tagsId')}
        hint={text('tagsIdHint')}
        value={draft.id}
        limit={ID_LIMIT}
        code
        onChange={(id) => onChange({ id: id.trim().toLowerCase() })}
      />
    </>
  );
}

function TouchpointOptions({ plan, language }: { plan: Plan; language: string }) {
  return (
    <>
      {plan.stages.map((stage, index) => {
        const here = plan.touchpoints.filter(({ stages }) => stages[0] === stage.id);
        if (here.length === 0) return null;
        return (
          <optgroup key={stage.id} label={`${index + 1} ${inLanguage(stage.name, language)}`}>
            {here.map(({ id, label }) => (
              <option key={id} value={id}>
                {inLanguage(label, language)}
              </option>
            ))}
          </optgroup>
        );
      })}
    </>
  );
}
