import { useEffect, useRef, useState } from 'preact/hooks';
import { TEXT_LIMIT } from '../../shared/journey/limits.ts';
import { text } from '../platform/text.ts';
import { Button } from '../ui/components/button.tsx';
import { plusGlyph } from '../ui/components/icon.tsx';
import { TextField } from '../ui/components/text-field.tsx';
import type { PanelModel } from '../ui/models/panel-model.ts';

/** One more persona for the journey, made where the walk is prepared; the rest is written on the journey's own page. */
export function NewPersona({ model }: { model: PanelModel }) {
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <PersonaForm model={model} onDone={() => setOpen(false)} />;
  return (
    <div class="add-persona">
      <Button glyph={plusGlyph} onClick={() => setOpen(true)}>
        {text('editAddPersona')}
      </Button>
    </div>
  );
}

interface FormProps {
  model: PanelModel;
  onDone: () => void;
}

function PersonaForm({ model, onDone }: FormProps) {
  const form = useRef<HTMLFormElement>(null);
  const [name, setName] = useState('');
  const [summary, setSummary] = useState('');
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const add = async (event: Event) => {
    event.preventDefault();
    const said = { name: name.trim(), ...(summary.trim() ? { summary: summary.trim() } : {}) };
    const id = said.name ? await model.journey.addPersona(said) : null;
    if (id === null) return;
    model.start.choosePersona(id);
    onDone();
    document.querySelector<HTMLElement>('.goal-field')?.focus();
  };
  return (
    <form class="form new-persona" ref={form} onSubmit={(event) => void add(event)}>
      <TextField label={text('personaName')} value={name} onChange={setName} />
      <TextField
        label={text('personaSummary')}
        rows={2}
        limit={TEXT_LIMIT}
        value={summary}
        onChange={setSummary}
      />
      <div class="new-persona-buttons">
        <Button type="submit" kind="outline" disabled={name.trim() === ''}>
          {text('editAddPersona')}
        </Button>
        <Button onClick={onDone}>{text('cancel')}</Button>
      </div>
    </form>
  );
}
