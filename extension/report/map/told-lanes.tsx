import { inLanguage } from '../../../shared/journey/local-text.ts';
import type { StageCell } from '../../../shared/journey/map/cells.ts';
import type { Task } from '../../../shared/journey/map/tasks.ts';
import type { Stage } from '../../../shared/journey/plan.ts';
import { messageWord } from '../../platform/message-word.ts';
import { signalName } from '../../platform/signal-words.ts';
import { counted, text } from '../../platform/text.ts';
import { firstLine } from '../../ui/components/note-row.tsx';
import { stateWord } from '../../ui/components/note-words.ts';
import { dayOf } from '../../ui/components/shown-time.ts';
import { fragmentOf } from '../route.ts';
import type { MapRead } from './map-read.ts';

/** Friction that was observed, beside what was felt. */
export function ObservedCell({ cell }: { cell: StageCell | undefined }) {
  if (!cell || cell.observed.length === 0) return null;
  return (
    <ul class="map-lines">
      {cell.observed.map(({ what, times }) => (
        <li key={what} class="map-tally">
          <span>{signalName(what)}</span> <span class="figure hint">{times}</span>
        </li>
      ))}
    </ul>
  );
}

/** What the company sent to the customer here. */
export function MessagesCell({ cell }: { cell: StageCell | undefined }) {
  if (!cell || cell.sent.length === 0) return null;
  return (
    <ul class="map-lines">
      {cell.sent.map(({ what, times, wrong }) => (
        <li key={what} class="map-tally">
          <span>{messageWord(what)}</span> <span class="figure hint">{times}</span>
          {wrong > 0 && <strong>{counted('mapWrongMessages', wrong)}</strong>}
        </li>
      ))}
    </ul>
  );
}

/** What is being done here, and what was. */
export function TasksCell({ read, stage }: { read: MapRead; stage: string }) {
  const here = read.map.tasks.filter(({ note }) => note.stage === stage);
  if (here.length === 0) return null;
  return (
    <ul class="map-tasks">
      {here.map((task) => (
        <TaskRow key={task.note.id} task={task} />
      ))}
    </ul>
  );
}

function TaskRow({ task: { note, state, responsible, isLate } }: { task: Task }) {
  const { action, due } = note.work ?? {};
  return (
    <li data-state={state}>
      <a href={fragmentOf('notes', note.id)} dir="auto">
        {firstLine(note)}
      </a>
      <span class="hint">
        {[stateWord(state), action ? text(`noteAction_${action}`) : '', responsible ?? '']
          .filter(Boolean)
          .join(' · ')}
        {due && (
          <>
            {' · '}
            <span data-late={isLate ? '' : undefined}>
              {text(isLate ? 'mapWasDue' : 'mapDueBy', dayOf(Date.parse(due)))}
            </span>
          </>
        )}
      </span>
    </li>
  );
}

const BEHIND = ['process', 'law', 'rule', 'technology'] as const;

/** True where the plan says something of what happens out of the customer's sight. */
export function hasBackstage({ plan }: MapRead): boolean {
  return plan.touchpoints.some(({ backstage }) => backstage && Object.keys(backstage).length > 0);
}

/** What happens out of the customer's sight, and what it takes (domain 000-17, 003-18). */
export function BackstageCell({ read, stage }: { read: MapRead; stage: Stage }) {
  const groups = backstageOf(read, stage);
  if (groups.length === 0) return null;
  return (
    <dl class="map-backstage">
      {groups.map(({ title, words }) => (
        <div key={title}>
          <dt>{title}</dt>
          <dd dir="auto">{words.join(' · ')}</dd>
        </div>
      ))}
    </dl>
  );
}

function backstageOf({ plan, language }: MapRead, { id }: Stage) {
  const here = plan.touchpoints.filter(({ stages }) => stages.includes(id));
  const behind = here.flatMap(({ backstage }) => (backstage ? [backstage] : []));
  const said = (of: (one: (typeof behind)[number]) => readonly LocalWords[] | undefined) => [
    ...new Set(
      behind.flatMap((one) => (of(one) ?? []).map((words) => inLanguage(words, language))),
    ),
  ];
  return [
    ...BEHIND.map((kind) => ({
      title: text(`editBehind_${kind}`),
      words: said((one) => one[kind]),
    })),
    { title: text('editMeans_have'), words: said(({ resources }) => resources?.have) },
    { title: text('editMeans_need'), words: said(({ resources }) => resources?.need) },
  ].filter(({ words }) => words.length > 0);
}

type LocalWords = Parameters<typeof inLanguage>[0];
