import { inLanguage } from '../../shared/journey/local-text.ts';
import type { MetCount } from '../../shared/journey/met-counts.ts';
import type { MarkFact } from '../../shared/journey/page-marks.ts';
import { ownerOf } from '../../shared/journey/plan.ts';
import type { MarkCount, PageTags } from '../../shared/journey/tagging.ts';
import { counted, text } from '../platform/text.ts';
import { Button } from '../ui/components/button.tsx';
import {
  clickGlyph,
  codeGlyph,
  editGlyph,
  type Glyph,
  Icon,
  shownGlyph,
  undoGlyph,
  warnGlyph,
} from '../ui/components/icon.tsx';
import { OwnerShape } from '../ui/components/owner-shape.tsx';
import type { TagsModel } from '../ui/models/tags-model.ts';

/** A mark and what happened to it. */
export interface MarkSeen {
  fact: MarkFact;
  count: MarkCount;
  met: MetCount;
}

/**
 * Marks with their counts, in document order.
 * @param walked how often touchpoints were met in the walk that goes on here; null where none does
 */
export function marksOf(
  page: PageTags,
  walked: ReadonlyMap<string, MetCount> | null = null,
): MarkSeen[] {
  return page.page.marks.flatMap((fact, index) => {
    const count = page.counts[index];
    if (!count) return [];
    const { seen, clicked, changed, submitted } = count;
    const here = { seen, used: clicked + changed + submitted };
    // What the timeline beside it says must not be said otherwise here.
    const met = walked ? (walked.get(fact.touchpoint) ?? { seen: 0, used: 0 }) : here;
    return [{ fact, count, met }];
  });
}

interface RowProps {
  tags: TagsModel;
  page: PageTags;
  mark: MarkSeen;
}

/** One mark: choosing it scrolls the page there and opens what can be done with it; choosing it again goes back. */
export function MarkRow({ tags, page, mark }: RowProps) {
  const { fact, count, met } = mark;
  const isShown = page.shown === count.key;
  const planned = tags.plan.value?.touchpoints.find(({ id }) => id === fact.touchpoint);
  const name = planned ? inLanguage(planned.label, tags.language) : ownName(fact);
  return (
    <li class="tags-mark" data-medium={planned?.medium} data-valid={String(fact.valid)}>
      <button
        type="button"
        class="tags-mark-row"
        aria-expanded={isShown}
        onClick={() => void tags.ask(isShown ? { do: 'back' } : { do: 'show', key: count.key })}
      >
        <span class="touchpoint-sign">
          {fact.valid ? (
            <OwnerShape owner={ownerOf(planned ?? {})} named={false} />
          ) : (
            <Icon glyph={warnGlyph} size={12} label={text('tagsInvalid')} />
          )}
        </span>
        <span class="tags-mark-words">
          <bdi class="tags-mark-name">{name}</bdi>
          <span class="touchpoint-detail">
            <bdi>
              <code>{fact.touchpoint || text('tagsEmptyId')}</code>
            </bdi>{' '}
            · {sourceWord(mark, planned !== undefined || !tags.plan.value)}
          </span>
          <Faults fact={fact} />
        </span>
        <Counts met={met} />
      </button>
      {isShown && <Actions tags={tags} page={page} mark={mark} />}
    </li>
  );
}

function Faults({ fact: { reason, refusedOn } }: { fact: MarkFact }) {
  const said = refusedOn.map((word) => text('tagsUnknownOn', word));
  if (reason) said.unshift(text(`markFault_${reason}`));
  return said.map((words) => (
    <span class="tags-fault" key={words}>
      {words}
    </span>
  ));
}

/** What the page calls it; a tag's name is no name. */
function ownName({ label, tag, touchpoint }: MarkFact): string {
  return label === tag ? touchpoint || label : label;
}

/** Where it comes from, and whether the plan has it. */
function sourceWord({ fact, count }: MarkSeen, isPlanned: boolean): string {
  const from =
    fact.from === 'rule' ? 'tagsFromRule' : count.announced ? 'tagsFromSnippet' : 'tagsFromMarkup';
  const words = [
    text(from),
    ...(fact.framed ? [text('tagsInFrame')] : []),
    ...(isPlanned ? [] : [text('tagsNotInPlan')]),
  ];
  return words.join(' · ');
}

function Counts({ met: { seen, used } }: { met: MetCount }) {
  return (
    <span class="tags-counts figure">
      <Count glyph={shownGlyph} number={seen} words={counted('tagsSeen', seen)} />
      <Count glyph={clickGlyph} number={used} words={counted('tagsActed', used)} />
    </span>
  );
}

function Count({ glyph, number, words }: { glyph: Glyph; number: number; words: string }) {
  return (
    <span class="tags-count" data-none={number === 0 ? '' : undefined} title={words}>
      <Icon glyph={glyph} size={12} />
      <span aria-hidden="true">{number}</span>
      <span class="hidden-text">{words}</span>
    </span>
  );
}

function Actions({ tags, page, mark: { fact, count } }: RowProps) {
  return (
    <div class="tags-actions">
      {page.hidden ? (
        <p class="hint" role="status">
          {text('tagsHidden')}
        </p>
      ) : (
        <Button glyph={undoGlyph} onClick={() => void tags.ask({ do: 'back' })}>
          {text('tagsBack')}
        </Button>
      )}
      {tags.plan.value && (
        <Button glyph={editGlyph} onClick={() => void tags.editElement(count.key)}>
          {text('tagsEdit')}
        </Button>
      )}
      {fact.valid && (
        <Button glyph={codeGlyph} onClick={() => void tags.handOver(fact.touchpoint, count.key)}>
          {text('tagsHandOver')}
        </Button>
      )}
    </div>
  );
}
