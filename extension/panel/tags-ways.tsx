import { useEffect } from 'preact/hooks';
import { type Grade, gradeOf } from '../../shared/journey/selector-grade.ts';
import { pagesFor, REACHES } from '../../shared/journey/tag-draft.ts';
import { type PageTags, TRIED_SELECTOR_LIMIT } from '../../shared/journey/tagging.ts';
import { counted, text } from '../platform/text.ts';
import { Choice } from '../ui/components/choice.tsx';
import { TextField } from '../ui/components/text-field.tsx';
import type { TagsModel } from '../ui/models/tags-model.ts';
import type { DraftProps } from './tags-props.ts';

/** Typing is over after so many milliseconds: only then the page tries the selector. */
const TYPING_MS = 200;

/** How the element is found: by a rule with one of the selectors offered or one's own, or by the site's markup alone. */
export function TagsWays({ tags, ...props }: DraftProps & { tags: TagsModel }) {
  const { draft, onChange } = props;
  const { selector, ruled } = draft;
  useEffect(() => {
    if (!ruled || selector === '') return;
    const timer = setTimeout(() => void tags.ask({ do: 'tryOut', selector }), TYPING_MS);
    return () => clearTimeout(timer);
  }, [ruled, selector]);
  return (
    <>
      <label class="check">
        <input
          type="checkbox"
          checked={ruled}
          onChange={(event) => onChange({ ruled: event.currentTarget.checked })}
        />
        <span>
          {text('tagsRuled')}
          <span class="choice-detail">{text('tagsRuledWhy')}</span>
        </span>
      </label>
      {ruled && <OfferedWays {...props} />}
      {ruled && <SelectorField tags={tags} selector={selector} onChange={onChange} />}
      {ruled && <Pages {...props} />}
    </>
  );
}

/** Selectors made from where the element stands. One is no choice. */
function OfferedWays({ draft, onChange }: DraftProps) {
  const ways = draft.picked?.ways ?? [];
  if (ways.length < 2) return null;
  return (
    <Choice
      legend={text('tagsWays')}
      look="rows"
      options={ways.map(({ selector, matches }) => ({
        value: selector,
        label: selector,
        detail: `${gradeWords(selector)} · ${counted('tagsMatches', matches)}`,
      }))}
      value={ways.some(({ selector }) => selector === draft.selector) ? draft.selector : null}
      onChange={(selector) => onChange({ selector })}
    />
  );
}

function Pages({ draft, onChange }: DraftProps) {
  return (
    <Choice
      legend={text('tagsReach')}
      look="rows"
      options={REACHES.map((reach) => ({
        value: reach,
        label: text(`tagsReach_${reach}`),
        detail: pagesFor(draft.path, reach) ?? text('tagsReachEvery'),
      }))}
      value={draft.reach}
      onChange={(reach) => onChange({ reach })}
    />
  );
}

interface SelectorFieldProps extends Pick<DraftProps, 'onChange'> {
  tags: TagsModel;
  selector: string;
}

/** The selector, how sure it is, and what it finds on this page. */
function SelectorField({ tags, selector, onChange }: SelectorFieldProps) {
  const tried = tags.tags.value?.tried;
  const result = tried?.selector === selector ? tried : null;
  return (
    <div class="tags-selector">
      <TextField
        name="selector"
        label={text('tagsSelector')}
        value={selector}
        limit={TRIED_SELECTOR_LIMIT}
        rows={1}
        code
        onChange={(typed) => onChange({ selector: typed })}
      />
      {selector.trim() !== '' && (
        <p class="tags-grade">
          <GradeSign grade={gradeOf(selector).grade} /> {gradeWords(selector)}
        </p>
      )}
      <p class="tags-tried" role="status" data-none={result && result.matches < 1 ? '' : undefined}>
        {result && triedWords(result.matches)}
      </p>
      {result && result.matches > 1 && <Which elements={result.elements} />}
    </div>
  );
}

function triedWords(matches: number): string {
  return matches < 0 ? text('tagsNoSelector') : counted('tagsMatches', matches);
}

type Tried = NonNullable<PageTags['tried']>;

/** Which ones: by name here, by outline on the page. */
function Which({ elements }: Pick<Tried, 'elements'>) {
  return (
    <ul class="tags-which">
      {elements.map(({ key, name, tag }) => (
        <li key={key}>
          <code>{tag}</code> <bdi>{name}</bdi>
        </li>
      ))}
    </ul>
  );
}

/** The grade and what decided it, in words. */
export function gradeWords(selector: string): string {
  const { grade, reason } = gradeOf(selector);
  return `${text(`grade_${grade}`)}: ${text(`gradeWhy_${reason}`)}`;
}

const STRENGTH: Record<Grade, number> = { fragile: 1, fair: 2, strong: 3 };

/** One to three bars; the word stands beside it. */
function GradeSign({ grade }: { grade: Grade }) {
  return (
    <span class="tags-grade-sign" data-grade={grade} aria-hidden="true">
      {[1, 2, 3].map((bar) => (
        <i key={bar} data-full={bar <= STRENGTH[grade] ? '' : undefined} />
      ))}
    </span>
  );
}
