import { useMemo } from 'preact/hooks';
import { inLanguage } from '../../shared/journey/local-text.ts';
import { metCounts } from '../../shared/journey/met-counts.ts';
import { stageIndex, type Touchpoint } from '../../shared/journey/plan.ts';
import type { PageTags } from '../../shared/journey/tagging.ts';
import { counted, text } from '../platform/text.ts';
import { Button } from '../ui/components/button.tsx';
import { EmptyState, Skeleton } from '../ui/components/empty-state.tsx';
import { pointGlyph } from '../ui/components/icon.tsx';
import { StageSign } from '../ui/components/stage-track.tsx';
import type { PanelModel } from '../ui/models/panel-model.ts';
import type { WalkRecords } from '../ui/models/records-model.ts';
import type { TagsModel } from '../ui/models/tags-model.ts';
import { RefusalBanner } from './refusal-banner.tsx';
import { Screen } from './screen.tsx';
import { TagsCopy } from './tags-copy.tsx';
import { MarkDrawing } from './tags-drawing.tsx';
import { TagsFindings } from './tags-findings.tsx';
import { MarkRow, type MarkSeen, marksOf } from './tags-mark-row.tsx';
import { TagsPlanned } from './tags-planned.tsx';
import type { TagsProps } from './tags-props.ts';
import { TagsStatus } from './tags-status.tsx';

/** What this page says: the answer first, then the marks by stage, what is planned and missing, and what to mend. */
export function TagsList({ model, tags }: TagsProps) {
  const page = tags.tags.value;
  const plan = tags.plan.value;
  return (
    <Screen
      tab="tags"
      top={<RefusalBanner refusal={tags.refusal.value} />}
      bottom={
        page && (
          <Button
            kind="primary"
            size="large"
            wide
            {...(plan ? { glyph: pointGlyph } : {})}
            onClick={() => {
              if (plan) void tags.point(null);
              else model.tab.value = 'journey';
            }}
          >
            {text(plan ? 'tagsPoint' : 'tagsChooseJourney')}
          </Button>
        )
      }
    >
      {page ? (
        <div class="page tags">
          <TagsStatus model={model} tags={tags} page={page} />
          <Marks model={model} tags={tags} page={page} />
          <TagsPlanned tags={tags} page={page} />
          <TagsFindings model={model} tags={tags} page={page} />
          <TagsCopy tags={tags} />
        </div>
      ) : (
        <Unseen model={model} tags={tags} />
      )}
    </Screen>
  );
}

function Unseen({ model, tags }: TagsProps) {
  if (tags.reach.value === 'asking') return <Skeleton label={text('panelLoading')} />;
  return (
    <EmptyState
      drawing={<MarkDrawing />}
      title={text('tagsUnseenTitle')}
      sentence={text('tagsUnseen')}
    >
      <Button kind="outline" onClick={() => void model.place.look()}>
        {text('tagsLookAgain')}
      </Button>
    </EmptyState>
  );
}

function Marks({ model, tags, page }: TagsProps & { page: PageTags }) {
  const { steps } = walkedHere(model) ?? {};
  const walked = useMemo(() => (steps ? metCounts(steps) : null), [steps]);
  const seen = marksOf(page, walked);
  if (seen.length === 0) {
    return (
      <EmptyState
        drawing={<MarkDrawing />}
        sentence={text(tags.plan.value ? 'tagsNone' : 'tagsNoneNoJourney')}
      />
    );
  }
  return (
    <>
      {!tags.plan.value && <p class="hint">{text('tagsNoJourneyChosen')}</p>}
      <p class="hint">{text(walked ? 'tagsCountedWalk' : 'tagsCounted')}</p>
      {byStage(tags, seen).map(({ stage, marks }) => (
        <section key={stage} aria-labelledby={`tags-stage-${stage}`}>
          <h3 class="tags-stage" id={`tags-stage-${stage}`}>
            <StageHead tags={tags} stage={stage} />
            <span class="hint">{counted('tagsMarks', marks.length)}</span>
          </h3>
          <ul class="tags-marks">
            {marks.map((mark) => (
              <MarkRow key={mark.count.key} tags={tags} page={page} mark={mark} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

/** What was met in the walk that goes on in this tab; null where none does, or it rests. */
function walkedHere({ records, place }: PanelModel): WalkRecords | null {
  const isWalked = records.current.value?.state === 'walking' && place.view.value?.walking;
  return isWalked ? records.records.value : null;
}

function StageHead({ tags, stage }: { tags: TagsModel; stage: string }) {
  const plan = tags.plan.value;
  if (stage === '') return <StageSign index={-1} name={text('tagsNoStage')} />;
  const index = plan ? stageIndex(plan, stage) : -1;
  const known = plan?.stages[index];
  return <StageSign index={index} name={known ? inLanguage(known.name, tags.language) : stage} />;
}

/** The stage a mark is listed under: the first it says, else the first its touchpoint is planned in. */
function stageOf({ fact }: MarkSeen, touchpoints: readonly Touchpoint[]): string {
  const planned = touchpoints.find(({ id }) => id === fact.touchpoint);
  return fact.stages[0] ?? planned?.stages[0] ?? '';
}

/** Stages in the plan's order, then those it does not know, then marks without one. */
function byStage(tags: TagsModel, seen: readonly MarkSeen[]) {
  const plan = tags.plan.value;
  const groups = new Map<string, MarkSeen[]>();
  for (const mark of seen) {
    const stage = stageOf(mark, plan?.touchpoints ?? []);
    groups.set(stage, [...(groups.get(stage) ?? []), mark]);
  }
  const place = (stage: string) => {
    const index = plan ? stageIndex(plan, stage) : -1;
    if (index >= 0) return index;
    return stage === '' ? Number.POSITIVE_INFINITY : Number.MAX_SAFE_INTEGER;
  };
  return [...groups]
    .map(([stage, marks]) => ({ stage, marks }))
    .sort((a, b) => (place(a.stage) < place(b.stage) ? -1 : 1));
}
