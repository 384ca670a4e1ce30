import {
  choicesOf,
  type ListedNote,
  NOTE_ORDERS,
  type NoteFacet,
  type NoteOrder,
  type NoteQuery,
  UNSETTLED,
} from '../../../shared/journey/note-list.ts';
import { text } from '../../platform/text.ts';
import { Button } from '../../ui/components/button.tsx';
import { Field } from '../../ui/components/field.tsx';
import { SelectField } from '../../ui/components/select-field.tsx';
import { facetWord, type Known } from './listed-words.ts';

/** Longest search, in characters. */
const WORDS_LIMIT = 200;
/** What stands behind “More filters”: of the state everybody asks. */
const BEHIND: readonly NoteFacet[] = [
  'journey',
  'walk',
  'stage',
  'touchpoint',
  'kind',
  'severity',
  'responsible',
  'owner',
  'persona',
  'site',
  'page',
  'place',
];

export interface NoteFiltersProps {
  listed: readonly ListedNote[];
  known: Known;
  query: NoteQuery;
  onQuery: (query: NoteQuery) => void;
}

/** Search, filters and order of the list. */
export function NoteFilters({ listed, known, query, onQuery }: NoteFiltersProps) {
  const only = (facet: NoteFacet, value: string | null) => {
    const { [facet]: _, ...others } = query.only;
    onQuery({ ...query, only: value === null ? others : { ...others, [facet]: value } });
  };
  const set = BEHIND.filter((facet) => query.only[facet] !== undefined).length;
  return (
    <search class="note-filters">
      <div class="note-filters-first">
        <Field label={text('notesSearch')}>
          {(attributes) => (
            <input
              {...attributes}
              class="input"
              type="search"
              data-key="search"
              maxLength={WORDS_LIMIT}
              value={query.words}
              onInput={(event) => onQuery({ ...query, words: event.currentTarget.value })}
            />
          )}
        </Field>
        <Facet facet="state" {...{ listed, known, query }} onOnly={only} />
        <OrderField query={query} onQuery={onQuery} />
      </div>
      <details class="note-filters-more" open={set > 0}>
        <summary>{set > 0 ? text('notesFiltersSet', set) : text('notesFilters')}</summary>
        <div class="note-facets">
          {BEHIND.map((facet) => (
            <Facet key={facet} {...{ facet, listed, known, query }} onOnly={only} />
          ))}
        </div>
        {set > 0 && (
          <Button onClick={() => onQuery({ ...query, only: {} })}>{text('notesFiltersOff')}</Button>
        )}
      </details>
    </search>
  );
}

interface FacetProps extends Omit<NoteFiltersProps, 'onQuery'> {
  facet: NoteFacet;
  onOnly: (facet: NoteFacet, value: string | null) => void;
}

/** One thing to narrow the list by; nothing where there is nothing to choose. */
function Facet({ facet, listed, known, query, onOnly }: FacetProps) {
  const collator = new Intl.Collator(known.language, { numeric: true });
  const found = choicesOf(listed, facet, query)
    .map(({ value, count }) => ({ value, label: facetWord(facet, value, known), count }))
    .sort((a, b) => collator.compare(a.label, b.label));
  const first =
    facet === 'state' ? [{ value: UNSETTLED, label: facetWord(facet, UNSETTLED, known) }] : [];
  if (found.length === 0) return null;
  return (
    <SelectField
      label={text(`noteFacet_${facet}`)}
      none={text('notesFilterAny')}
      options={[
        ...first,
        ...found.map(({ value, label, count }) => ({ value, label: `${label} (${count})` })),
      ]}
      value={query.only[facet] ?? null}
      onChange={(value) => onOnly(facet, value)}
    />
  );
}

function OrderField({ query, onQuery }: Pick<NoteFiltersProps, 'query' | 'onQuery'>) {
  return (
    <Field label={text('notesOrder')}>
      {(attributes) => (
        <select
          {...attributes}
          class="input"
          value={query.order}
          onChange={(event) => {
            const chosen = event.currentTarget.value as NoteOrder;
            onQuery({ ...query, order: chosen });
          }}
        >
          {NOTE_ORDERS.map((order) => (
            <option key={order} value={order}>
              {text(`notesOrder_${order}`)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
