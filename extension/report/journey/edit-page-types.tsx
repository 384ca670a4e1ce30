import { useEffect, useState } from 'preact/hooks';
import { PAGE_TYPE_LENGTH, PAGE_TYPE_LIMIT } from '../../../shared/contract/page-type.ts';
import { inLanguage } from '../../../shared/journey/local-text.ts';
import { withPageType } from '../../../shared/journey/plan-edit.ts';
import { text } from '../../platform/text.ts';
import { Button, IconButton } from '../../ui/components/button.tsx';
import { CheckList } from '../../ui/components/check-list.tsx';
import { binGlyph, plusGlyph } from '../../ui/components/icon.tsx';
import { TextField } from '../../ui/components/text-field.tsx';
import type { EditProps } from './edit-head.tsx';

/** Stages by the type that a page gives to itself, for sites that say one already. */
export function EditPageTypes(props: EditProps) {
  const types = Object.entries(props.plan.pageTypes ?? {});
  return (
    <section class="edit-column edit-more" aria-labelledby="page-types">
      <h2 class="section-title" id="page-types">
        {text('editPageTypes')}
      </h2>
      <p class="hint">{text('editPageTypesHint')}</p>
      <ul class="rules">
        {types.map(([type, stages], index) => (
          <li key={index}>
            <PageTypeForm {...props} type={type} stages={stages} />
          </li>
        ))}
      </ul>
      {types.length < PAGE_TYPE_LIMIT && <NewPageType {...props} />}
    </section>
  );
}

interface PageTypeProps extends EditProps {
  type: string;
  stages: readonly string[];
}

function PageTypeForm({ editor, plan, type, stages }: PageTypeProps) {
  const language = editor.language.value;
  return (
    <fieldset class="form rule">
      <legend class="hidden-text">{type}</legend>
      <div class="rule-tools">
        <IconButton
          glyph={binGlyph}
          label={text('editRemoveThis', type)}
          onClick={() => editor.change((now) => withPageType(now, type, null))}
        />
      </div>
      <TypeName {...{ editor, plan, type, stages }} />
      <CheckList
        legend={text('editStages')}
        options={plan.stages.map(({ id, name }) => ({ id, label: inLanguage(name, language) }))}
        chosen={stages}
        least={1}
        most={8}
        onChange={(chosen) =>
          editor.change((now) => withPageType(now, type, chosen), `pageTypes.${type}`)
        }
      />
    </fieldset>
  );
}

/** Written when the field is left, and only where no other type has the name. */
function TypeName({ editor, plan, type, stages }: PageTypeProps) {
  const [typed, setTyped] = useState(type);
  useEffect(() => setTyped(type), [type]);
  const name = typed.trim();
  const isTaken = name !== type && isKnown(plan, name);
  const rename = () => {
    if (name === '' || isTaken) setTyped(type);
    else if (name !== type) editor.change((now) => withPageType(now, type, stages, name));
  };
  return (
    <TextField
      code
      label={text('editPageTypeName')}
      {...(isTaken ? { error: text('editPageTypeTaken') } : {})}
      limit={PAGE_TYPE_LENGTH}
      value={typed}
      onChange={setTyped}
      onLeave={rename}
    />
  );
}

/** A type begins with the first stage: one without any would say nothing. */
function NewPageType({ editor, plan }: EditProps) {
  const [typed, setTyped] = useState('');
  const name = typed.trim();
  const isTaken = isKnown(plan, name);
  const add = (event: Event) => {
    event.preventDefault();
    if (name === '' || isTaken) return;
    const stages = plan.stages.slice(0, 1).map(({ id }) => id);
    editor.change((now) => withPageType(now, name, stages));
    setTyped('');
  };
  return (
    <form class="form" onSubmit={add}>
      <TextField
        code
        label={text('editPageTypeNew')}
        {...(isTaken ? { error: text('editPageTypeTaken') } : {})}
        limit={PAGE_TYPE_LENGTH}
        example="cart"
        value={typed}
        onChange={setTyped}
      />
      <div>
        <Button type="submit" kind="outline" glyph={plusGlyph}>
          {text('editPageTypeAdd')}
        </Button>
      </div>
    </form>
  );
}

function isKnown({ pageTypes = {} }: EditProps['plan'], name: string): boolean {
  return Object.keys(pageTypes).includes(name);
}
