import { useMemo, useState } from 'preact/hooks';
import { asSeenBlind } from '../../shared/journey/blind.ts';
import type { Plan } from '../../shared/journey/plan.ts';
import type { Note, Step, Walk } from '../../shared/journey/records.ts';
import { text } from '../platform/text.ts';
import { Button, IconButton } from '../ui/components/button.tsx';
import { TrailDrawing } from '../ui/components/drawings.tsx';
import { EmptyState, Skeleton } from '../ui/components/empty-state.tsx';
import { FeelingBar } from '../ui/components/feeling-face.tsx';
import { arrowDownGlyph, plusGlyph, undoGlyph } from '../ui/components/icon.tsx';
import { Timeline } from '../ui/components/timeline.tsx';
import type { PanelModel } from '../ui/models/panel-model.ts';
import type { WalkRecords } from '../ui/models/records-model.ts';
import '../ui/components/timeline.css';
import '../ui/components/signal-card.css';
import '../ui/components/made-row.css';
import { drawMade, Elsewhere } from './elsewhere.tsx';
import { useFollowEnd } from './follow-end.ts';
import { NoteItem } from './note-item.tsx';
import { PromptPlace } from './prompt-place.tsx';
import { RefusalBanner } from './refusal-banner.tsx';
import { Screen } from './screen.tsx';
import { SignalItem, useSignalKeys } from './signal-item.tsx';
import { timelineRows } from './timeline-rows.tsx';

/** Steps in sight of a long walk: several screens, and few enough to be drawn within 100 ms in Firefox. */
const SHOWN_STEPS = 60;
/** How many more each time somebody wants to see what was before. */
const EARLIER_STEPS = 200;

/** A walk that goes on: what was met, and the bar to say how it feels. */
export function RunningView({ model, walk }: { model: PanelModel; walk: Walk }) {
  const { rows, onEarlier } = useRows(model, walk);
  useSignalKeys(model);
  const { scroller, away, onScroll, toEnd } = useFollowEnd(rows?.length ?? 0);
  return (
    <Screen
      tab="walk"
      scroller={scroller}
      onScroll={onScroll}
      top={<RefusalBanner refusal={model.walk.refusal.value ?? model.signals.refusal.value} />}
      bottom={
        <>
          <PromptPlace model={model} />
          <RunningBar model={model} />
        </>
      }
    >
      {!rows && <Skeleton label={text('panelLoading')} />}
      {rows?.length === 0 && (
        <EmptyState drawing={<TrailDrawing />} sentence={text('walkTimelineEmpty')} />
      )}
      {onEarlier && (
        <Button wide onClick={onEarlier}>
          {text('walkEarlier')}
        </Button>
      )}
      {rows && rows.length > 0 && <Timeline rows={rows} />}
      {rows && <Elsewhere model={model} />}
      {away && (
        <div class="to-newest">
          <Button kind="outline" glyph={arrowDownGlyph} onClick={toEnd}>
            {text('walkNewest')}
          </Button>
        </div>
      )}
    </Screen>
  );
}

/** The rows of what was met last, and the way to those before; null where there are none, or not yet. */
function useRows(model: PanelModel, walk: Walk) {
  const records = model.records.records.value;
  const plan = model.records.journeyOf(walk)?.plan;
  const [most, setMost] = useState(SHOWN_STEPS);
  const isBlind = model.blind.value;
  // Of a long walk it takes its time, and most of what changes in the panel leaves it as it is.
  const rows = useMemo(
    () => (records && plan ? walkedRows(model, { walk, plan, ...records }, most) : null),
    [records, plan, walk, most, isBlind],
  );
  const hasEarlier = records !== null && records.steps.length > most;
  return { rows, onEarlier: hasEarlier ? () => setMost(most + EARLIER_STEPS) : null };
}

interface Walked extends WalkRecords {
  walk: Walk;
  plan: Plan;
}

/** @param most of how many steps, the latest, there are rows */
function walkedRows(model: PanelModel, { walk, plan, steps, notes }: Walked, most: number) {
  const shown = model.blind.value ? asSeenBlind(plan, steps) : { plan, steps };
  const draw = {
    note: (note: Note) => <NoteItem model={model} note={note} />,
    made: drawMade(model, shown.plan),
    signal: (signal: Extract<Step, { kind: 'signal' }>) => (
      <SignalItem model={model} signal={signal} />
    ),
  };
  const { language } = model;
  const since = steps.at(-most)?.at;
  return timelineRows(shown.plan, shown.steps, notes, language, draw, walk.pauses, since);
}

function RunningBar({ model }: { model: PanelModel }) {
  return (
    <div class="running-bar">
      <FeelingBar
        value={model.walk.feeling.value}
        onFeel={(feeling) => void model.walk.feel(feeling)}
      />
      <IconButton
        glyph={undoGlyph}
        label={text('walkUndo')}
        onClick={() => void model.walk.undoStep()}
      />
      <Button
        kind="primary"
        glyph={plusGlyph}
        keys={model.walk.noteKeys.value}
        label={text('walkAddNoteLabel')}
        onClick={() => void model.walk.beginNote()}
      >
        {text('walkAddNote')}
      </Button>
    </div>
  );
}
