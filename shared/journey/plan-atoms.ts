import * as v from 'valibot';
import { MOST_STAGES, SLUG } from '../contract/marker.ts';
import { ADDRESS_LIMIT, LIST_LIMIT, NAME_LIMIT } from './limits.ts';
import { LocalTextSchema } from './local-text.ts';

/** Dotted lower-case slug, at most 64 characters. */
export const IdSchema = v.pipe(v.string(), v.regex(SLUG, 'a lower-case name such as checkout.pay'));

/** A short text in one language. */
export const NameSchema = v.pipe(v.string(), v.nonEmpty(), v.maxLength(NAME_LIMIT));

export const OriginSchema = v.pipe(
  v.string(),
  v.maxLength(ADDRESS_LIMIT),
  v.regex(/^https?:\/\/[^/?#\s]+$/, 'an origin such as https://shop.example'),
);

/** Texts that stand under each other, each in one language or in several. */
export const TextListSchema = v.pipe(v.array(LocalTextSchema), v.maxLength(LIST_LIMIT));

/** Several stages where they overlap (domain 004-26). */
export const StageIdsSchema = v.pipe(v.array(IdSchema), v.minLength(1), v.maxLength(MOST_STAGES));

/** A day as it stands in a calendar: 2026-11-22. */
export const DaySchema = v.pipe(
  v.string(),
  v.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'a day such as 2026-11-22'),
);

/** Said of a record whose id another one before it has, at the place of the id. */
export const TWICE = 'every id once';

/** A list whose records each have an id of their own. */
export function eachOnce<Item extends { id: string }>() {
  return v.rawCheck<Item[]>(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const { value: list } = dataset;
    const known = new Set<string>();
    for (const [index, record] of list.entries()) {
      if (known.has(record.id)) {
        const item = { type: 'array', origin: 'value', input: list, key: index, value: record };
        const field = { type: 'object', origin: 'value', input: record, key: 'id' };
        addIssue({
          message: TWICE,
          path: [item, { ...field, value: record.id }] as [v.ArrayPathItem, v.ObjectPathItem],
        });
        return;
      }
      known.add(record.id);
    }
  });
}
