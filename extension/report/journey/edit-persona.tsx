import type { Persona } from '../../../shared/journey/plan.ts';
import { changedPersona, withPrimary } from '../../../shared/journey/plan-edit.ts';
import { ENTRIES } from '../../../shared/journey/plan-persona.ts';
import { text } from '../../platform/text.ts';
import { Button } from '../../ui/components/button.tsx';
import { CheckList } from '../../ui/components/check-list.tsx';
import { Choice } from '../../ui/components/choice.tsx';
import { binGlyph } from '../../ui/components/icon.tsx';
import { TextField } from '../../ui/components/text-field.tsx';
import { channelsIn } from './channel-names.ts';
import type { EditProps } from './edit-head.tsx';
import { withField } from './edit-stage.tsx';
import { Words, WordsList } from './edit-texts.tsx';

interface EditPersonaProps extends EditProps {
  persona: Persona;
  onPick: (id: string | null) => void;
}

type Change = (field: string, next: (now: Persona) => Persona) => void;
type PartProps = Pick<EditPersonaProps, 'editor' | 'persona'> & { change: Change };

/** A persona with what consumers, or people at companies, are told apart by (domain 004-12 to -15, 003-08, -09). */
export function EditPersona({ editor, plan, persona, onPick }: EditPersonaProps) {
  const { id } = persona;
  const change: Change = (field, next) =>
    editor.change((now) => changedPersona(now, id, next), `personas.${id}.${field}`);
  const part = { editor, persona, change };
  return (
    <div class="form">
      <Who {...part} />
      <PrimaryCheck editor={editor} persona={persona} />
      <Wants {...part} />
      {persona.kind === 'b2c' ? <Consumer {...part} /> : <AtWork {...part} />}
      <Contact {...part} />
      <div class="edit-delete">
        <Button
          kind="danger"
          glyph={binGlyph}
          onClick={() => {
            editor.change((now) => ({
              ...now,
              personas: now.personas.filter((one) => one.id !== id),
            }));
            onPick(plan.personas.find((one) => one.id !== id)?.id ?? null);
          }}
        >
          {text('editDeletePersona')}
        </Button>
      </div>
    </div>
  );
}

function PrimaryCheck({ editor, persona }: Pick<PartProps, 'editor' | 'persona'>) {
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={persona.primary}
        onChange={({ currentTarget: { checked } }) =>
          editor.change((now) => withPrimary(now, persona.id, checked))
        }
      />
      <span>
        {text('journeyPrimary')}
        <span class="choice-detail">{text('personaPrimaryHint')}</span>
      </span>
    </label>
  );
}

const KINDS = ['b2c', 'b2b'] as const;
const RELATIONS = ['current', 'potential'] as const;

function Who({ editor, persona, change }: PartProps) {
  return (
    <>
      <TextField
        label={text('personaName')}
        {...(persona.name.trim() ? {} : { error: text('personaNameNeeded') })}
        value={persona.name}
        onChange={(name) => name && change('name', (now) => ({ ...now, name }))}
        onLeave={editor.settle}
      />
      <Choice
        legend={text('personaKind')}
        options={KINDS.map((kind) => ({ value: kind, label: text(`editKind_${kind}`) }))}
        value={persona.kind}
        onChange={(kind) => change('kind', (now) => ({ ...now, kind }))}
      />
      <Choice
        legend={text('personaRelation')}
        options={RELATIONS.map((one) => ({ value: one, label: text(`personaRelation_${one}`) }))}
        value={persona.relation ?? null}
        onChange={(relation) => change('relation', (now) => ({ ...now, relation }))}
      />
      <Words
        editor={editor}
        label={text('personaSummary')}
        rows={2}
        value={persona.summary}
        onChange={(words) => change('summary', (now) => withField(now, 'summary', words))}
      />
    </>
  );
}

const LISTS = ['needs', 'motives', 'doubts'] as const;
const SERVICES = ['advice', 'self', 'both'] as const;

function Wants({ editor, persona, change }: PartProps) {
  return (
    <>
      <Words
        editor={editor}
        label={text('personaGoal')}
        hint={text('personaGoalHint')}
        rows={2}
        value={persona.goal}
        onChange={(words) => change('goal', (now) => withField(now, 'goal', words))}
      />
      {LISTS.map((field) => (
        <WordsList
          key={field}
          editor={editor}
          label={text(`personaField_${field}`)}
          value={persona[field]}
          onChange={(list) => change(field, (now) => withField(now, field, list))}
        />
      ))}
      <Choice
        legend={text('personaService')}
        options={SERVICES.map((one) => ({ value: one, label: text(`personaService_${one}`) }))}
        value={persona.service ?? null}
        onChange={(service) => change('service', (now) => ({ ...now, service }))}
      />
    </>
  );
}

function Consumer({ editor, persona, change }: PartProps) {
  return (
    <>
      <TextField
        label={text('personaAge')}
        value={persona.age ?? ''}
        onChange={(age) => change('age', (now) => withField(now, 'age', age || undefined))}
        onLeave={editor.settle}
      />
      {(['gender', 'geography'] as const).map((field) => (
        <Words
          key={field}
          editor={editor}
          label={text(`personaField_${field}`)}
          value={persona[field]}
          onChange={(words) => change(field, (now) => withField(now, field, words))}
        />
      ))}
    </>
  );
}

function AtWork({ editor, persona, change }: PartProps) {
  return (
    <WordsList
      editor={editor}
      label={text('personaTasks')}
      value={persona.tasks}
      onChange={(list) => change('tasks', (now) => withField(now, 'tasks', list))}
    />
  );
}

function Contact({ editor, persona, change }: PartProps) {
  const { idOf, wordOf, words } = channelsIn();
  return (
    <>
      <CheckList
        legend={text('charterEntry')}
        options={ENTRIES.map((id) => ({ id, label: text(`personaEntry_${id}`) }))}
        chosen={persona.entry ?? []}
        least={0}
        most={ENTRIES.length}
        onChange={(chosen) => {
          const entry = ENTRIES.filter((one) => chosen.includes(one));
          change('entry', (now) => withField(now, 'entry', entry.length > 0 ? entry : undefined));
        }}
      />
      <TextField
        label={text('personaChannel')}
        list="persona-channels"
        value={wordOf(persona.channel ?? '')}
        onChange={(word) =>
          change('channel', (now) => withField(now, 'channel', idOf(word) || undefined))
        }
        onLeave={editor.settle}
      />
      <datalist id="persona-channels">
        {words.map((word) => (
          <option key={word} value={word} />
        ))}
      </datalist>
      <Words
        editor={editor}
        label={text('personaFound')}
        rows={2}
        value={persona.found}
        onChange={(found) => change('found', (now) => withField(now, 'found', found))}
      />
    </>
  );
}
