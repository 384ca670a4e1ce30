import { inLanguage } from '../../shared/journey/local-text.ts';
import { ownerOf, type Plan, stageIndex, type Touchpoint } from '../../shared/journey/plan.ts';
import type { PageTags } from '../../shared/journey/tagging.ts';
import { counted, text } from '../platform/text.ts';
import { IconButton } from '../ui/components/button.tsx';
import { codeGlyph, editGlyph, pointGlyph } from '../ui/components/icon.tsx';
import { OwnerShape } from '../ui/components/owner-shape.tsx';
import { stageColour } from '../ui/components/stage-track.tsx';
import type { TagsModel } from '../ui/models/tags-model.ts';

interface PlannedProps {
  tags: TagsModel;
  plan: Plan;
  touchpoint: Touchpoint;
}

/** What the journey plans and this page does not have. Most of it belongs to other pages, so it is folded away. */
export function TagsPlanned({ tags, page }: { tags: TagsModel; page: PageTags }) {
  const plan = tags.plan.value;
  const here = new Set(page.page.marks.map(({ touchpoint }) => touchpoint));
  const missing = plan?.touchpoints.filter(({ id }) => !here.has(id)) ?? [];
  if (!plan || missing.length === 0) return null;
  return (
    <details class="tags-planned">
      <summary>{counted('tagsPlanned', missing.length)}</summary>
      {page.page.more > 0 && <p class="hint">{text('tagsPlannedMore')}</p>}
      <ul class="tags-marks">
        {missing.map((touchpoint) => (
          <Planned key={touchpoint.id} tags={tags} plan={plan} touchpoint={touchpoint} />
        ))}
      </ul>
    </details>
  );
}

function Planned({ tags, plan, touchpoint }: PlannedProps) {
  return (
    <li class="tags-planned-row" data-medium={touchpoint.medium}>
      <span class="touchpoint-sign">
        <OwnerShape owner={ownerOf(touchpoint)} named={false} />
      </span>
      <span class="tags-mark-words">
        <bdi class="tags-mark-name">{inLanguage(touchpoint.label, tags.language)}</bdi>
        <span class="touchpoint-detail">
          <StageNumbers indexes={touchpoint.stages.map((stage) => stageIndex(plan, stage))} />{' '}
          <bdi>
            <code>{touchpoint.id}</code>
          </bdi>
        </span>
      </span>
      <PlannedActions tags={tags} touchpoint={touchpoint} />
    </li>
  );
}

function PlannedActions({
  tags,
  touchpoint: { id, label, medium },
}: Pick<PlannedProps, 'tags' | 'touchpoint'>) {
  const name = inLanguage(label, tags.language);
  return (
    <span class="tags-planned-actions">
      {medium === 'digital' && (
        <IconButton
          glyph={pointGlyph}
          label={text('tagsPointFor', name)}
          onClick={() => void tags.point(id)}
        />
      )}
      <IconButton
        glyph={editGlyph}
        label={text('tagsEditNamed', name)}
        onClick={() => tags.editPlanned(id)}
      />
      <IconButton
        glyph={codeGlyph}
        label={text('tagsHandOverNamed', name)}
        onClick={() => void tags.handOver(id, null)}
      />
    </span>
  );
}

function StageNumbers({ indexes }: { indexes: readonly number[] }) {
  const known = indexes.filter((index) => index >= 0);
  return (
    <>
      {known.map((index) => (
        <b key={index} class="tags-number" style={{ '--stage': stageColour(index) }}>
          {index + 1}
        </b>
      ))}
    </>
  );
}
