import { useRef, useState } from 'preact/hooks';
import { PERSONA_LIMIT } from '../../../shared/journey/limits.ts';
import { inLanguage } from '../../../shared/journey/local-text.ts';
import { movedIn, personaFor, type SaidPersona } from '../../../shared/journey/plan-edit.ts';
import { text } from '../../platform/text.ts';
import { Button } from '../../ui/components/button.tsx';
import { backGlyph, copyGlyph, plusGlyph } from '../../ui/components/icon.tsx';
import { beginDrag } from './drag-sort.ts';
import type { EditProps } from './edit-head.tsx';
import { EditPersona } from './edit-persona.tsx';
import { type Dragging, linePlaces, useDropLine, useKeptFocus } from './row-drag.ts';
import { SortRow } from './sort-row.tsx';

/** Who walks the journey. */
export function EditPersonas({ editor, plan }: EditProps) {
  const { personas } = plan;
  const [pickedId, setPicked] = useState<string | null>(personas[0]?.id ?? null);
  const [isList, setList] = useState(true);
  const picked = personas.find(({ id }) => id === pickedId);
  const pick = (id: string | null) => {
    setPicked(id);
    setList(id === null);
  };
  const add = (said: SaidPersona) => {
    const persona = personaFor(plan, said);
    editor.change((now) => ({ ...now, personas: [...now.personas, persona] }));
    pick(persona.id);
  };
  return (
    <div class="edit-pair" data-open={picked && !isList ? '' : undefined}>
      <div class="outline">
        <PersonaRows editor={editor} plan={plan} pickedId={picked?.id ?? null} onPick={pick} />
        {personas.length === 0 && <p class="hint">{text('editNoPersonas')}</p>}
        {personas.length < PERSONA_LIMIT && <More editor={editor} onAdd={add} />}
      </div>
      <section class="edit-detail" aria-label={text('editDetail')}>
        {picked && (
          <>
            <div class="edit-back">
              <Button glyph={backGlyph} onClick={() => setList(true)}>
                {text('journeyPersonas')}
              </Button>
            </div>
            <EditPersona key={picked.id} {...{ editor, plan }} persona={picked} onPick={pick} />
          </>
        )}
      </section>
    </div>
  );
}

interface MoreProps extends Pick<EditProps, 'editor'> {
  onAdd: (said: SaidPersona) => void;
}

/** One more persona: new, or as another journey has one. */
function More({ editor, onAdd }: MoreProps) {
  const language = editor.language.value;
  const others = editor.others.value.filter(({ plan }) => plan.personas.length > 0);
  return (
    <>
      <Button
        kind="outline"
        glyph={plusGlyph}
        onClick={() => onAdd({ name: text('editNewPersona'), kind: 'b2c' })}
      >
        {text('editAddPersona')}
      </Button>
      {others.length > 0 && (
        <details class="more">
          <summary>{text('editCopyPersona')}</summary>
          {others.map(({ id, plan }) => (
            <section key={id} class="copy-from" aria-labelledby={`from-${id}`}>
              <p class="hint" id={`from-${id}`}>
                {inLanguage(plan.name, language) || text('editUnnamed')}
              </p>
              {plan.personas.map((persona) => (
                <Button key={persona.id} glyph={copyGlyph} onClick={() => onAdd(persona)}>
                  {persona.name}
                </Button>
              ))}
            </section>
          ))}
        </details>
      )}
    </>
  );
}

interface RowsProps extends EditProps {
  pickedId: string | null;
  onPick: (id: string) => void;
}

function PersonaRows({ editor, plan, pickedId, onPick }: RowsProps) {
  const list = useRef<HTMLUListElement>(null);
  const [dragging, setDragging] = useState<Dragging | null>(null);
  useKeptFocus(list);
  useDropLine(dragging?.over);
  const move = (from: number, to: number) =>
    editor.change((now) => ({ ...now, personas: movedIn(now.personas, from, to) }));
  const drag = (press: PointerEvent, from: number) =>
    beginDrag<number>(press, {
      places: () => linePlaces(list.current),
      onOver: (over) => setDragging({ id: plan.personas[from]?.id ?? '', over }),
      onDrop: (to) => move(from, to > from ? to - 1 : to),
      onEnd: () => setDragging(null),
    });
  const last = plan.personas.length - 1;
  return (
    <ul ref={list}>
      {plan.personas.map(({ id, name, primary, kind }, index) => (
        <li key={id}>
          <SortRow
            kind="persona"
            id={id}
            name={name}
            detail={[text(`editKind_${kind}`), primary ? text('journeyPrimary') : '']
              .filter(Boolean)
              .join(' · ')}
            picked={id === pickedId}
            dragged={dragging?.id === id}
            onPick={() => onPick(id)}
            onDrag={(press) => drag(press, index)}
            onUp={index > 0 ? () => move(index, index - 1) : null}
            onDown={index < last ? () => move(index, index + 1) : null}
          />
        </li>
      ))}
    </ul>
  );
}
