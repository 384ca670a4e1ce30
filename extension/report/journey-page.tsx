import { useEffect, useMemo, useState } from 'preact/hooks';
import { inLanguage } from '../../shared/journey/local-text.ts';
import { text } from '../platform/text.ts';
import { SignpostDrawing } from '../ui/components/drawings.tsx';
import { EmptyState, Skeleton } from '../ui/components/empty-state.tsx';
import { type Tab, Tabs, tabElementId, tabPanelId } from '../ui/components/tabs.tsx';
import { type JourneyEditor, journeyEditor } from '../ui/models/journey-editor-model.ts';
import { EditAbout } from './journey/edit-about.tsx';
import { EditHead } from './journey/edit-head.tsx';
import { EditPageTypes } from './journey/edit-page-types.tsx';
import { EditPersonas } from './journey/edit-personas.tsx';
import { EditRules } from './journey/edit-rules.tsx';
import { EditTrail } from './journey/edit-trail.tsx';
import type { PageProps } from './page-props.ts';
import { fragmentOf } from './route.ts';
import './journey/edit.css';

/** A journey's own page: everything that its file may say, as something to write in. */
export function JourneyPage({ client, ids }: PageProps) {
  const [id = ''] = ids;
  const ending = useMemo(() => new AbortController(), []);
  const editor = useMemo(() => journeyEditor(client, id, ending.signal), []);
  useEffect(() => {
    undoByKeys(editor, ending.signal);
    return () => ending.abort();
  }, []);
  const plan = editor.plan.value;
  if (plan) return <Editing editor={editor} />;
  if (editor.journey.value === undefined) return <Skeleton label={text('panelLoading')} />;
  return (
    <EmptyState drawing={<SignpostDrawing />} sentence={text('editGone')}>
      <a href={fragmentOf('journeys')}>{text('editAllJourneys')}</a>
    </EmptyState>
  );
}

/**
 * Of the whole page: a field's own undo knows nothing of rows that were moved. Only what is written when its field is
 * left (names for machines) has the browser's.
 */
function undoByKeys(editor: JourneyEditor, signal: AbortSignal): void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    if (event.target instanceof Element && event.target.matches('.code-input')) return;
    const key = event.key.toLowerCase();
    if (key === 'y' || (key === 'z' && event.shiftKey)) editor.redo();
    else if (key === 'z') editor.undo();
    else return;
    event.preventDefault();
  };
  window.addEventListener('keydown', onKeyDown, { signal });
}

const PARTS = ['trail', 'personas', 'about', 'rules'] as const;
type Part = (typeof PARTS)[number];

function Editing({ editor }: { editor: JourneyEditor }) {
  const [part, setPart] = useState<Part>('trail');
  const plan = editor.plan.value;
  const name = plan ? inLanguage(plan.name, editor.language.value) : '';
  useEffect(() => {
    document.title = name || text('editUnnamed');
  }, [name]);
  if (!plan) return null;
  const tabs: Tab<Part>[] = [
    { id: 'trail', name: text('editStages') },
    { id: 'personas', name: text('journeyPersonas'), count: plan.personas.length },
    { id: 'about', name: text('editAbout') },
    { id: 'rules', name: text('editRules'), count: plan.rules?.length ?? 0 },
  ];
  return (
    <div class="edit">
      <EditHead editor={editor} plan={plan} />
      <Tabs label={text('editParts')} tabs={tabs} selected={part} onSelect={setPart} />
      <div role="tabpanel" id={tabPanelId(part)} aria-labelledby={tabElementId(part)}>
        {part === 'trail' && <EditTrail editor={editor} plan={plan} />}
        {part === 'personas' && <EditPersonas editor={editor} plan={plan} />}
        {part === 'about' && <EditAbout editor={editor} plan={plan} />}
        {part === 'rules' && (
          <>
            <EditRules editor={editor} plan={plan} />
            <EditPageTypes editor={editor} plan={plan} />
          </>
        )}
      </div>
    </div>
  );
}
