import { cleanAddress, cleanTitle, originOf } from '../../kit/page-address.ts';
import { ADDRESS_LIMIT, NAME_LIMIT, TARGET_LIMIT, TEXT_LIMIT } from '../limits.ts';
import type { Note } from '../records.ts';
import type { Quote, Target } from '../target.ts';
import { type Foreign, type ForeignSelector, type ForeignTarget, many } from './foreign.ts';

/** Longest of a record's id that is made of a foreign one; more is no id anybody reads. */
const ID_LENGTH = 110;
const QUOTE_LIMIT = 2_000;
const CONTEXT_LIMIT = 64;

/**
 * The id of the note that an annotation becomes: the same each time it is read, so that importing twice is importing once.
 * @param fallback stands for an annotation without an id
 */
export function foreignId(id: string | undefined, fallback: string): string {
  return `anno:${(id ?? fallback).replace(/[^A-Za-z0-9_.:-]/g, '_').slice(-ID_LENGTH)}`;
}

/** What an annotation says, in words: its bodies, else the passage it marks. */
export function saidIn(foreign: Foreign): string {
  const bodies = many(foreign.body).filter(
    (body) => typeof body === 'string' || !many(body.purpose).includes('tagging'),
  );
  const words = bodies.map((body) => (typeof body === 'string' ? body : (body.value ?? '')));
  const said = [foreign.bodyValue ?? '', foreign.text ?? '', ...words].filter(Boolean).join('\n\n');
  const marked = many(foreign.target).flatMap((target) => quoteIn(target)?.exact ?? '');
  return (said.trim() || marked.filter(Boolean).join('\n')).slice(0, TEXT_LIMIT);
}

/** Who wrote it, as they call themselves; empty where nobody says. */
export function writerOf({ creator, user, user_info }: Foreign): string {
  const [person] = many(creator);
  const named =
    typeof person === 'string' ? person : (person?.name ?? person?.nickname ?? person?.id);
  const account = user?.replace(/^acct:/, '');
  return (user_info?.display_name || named || account || '').slice(0, NAME_LIMIT);
}

/** Milliseconds since the epoch; `otherwise` where the annotation does not say when. */
export function timeOf(said: string | null | undefined, otherwise: number): number {
  const at = Date.parse(said ?? '');
  return Number.isFinite(at) && at >= 0 ? at : otherwise;
}

/** The web page it is about, cleaned; null where it is about none. */
export function addressOf(foreign: Foreign): string | null {
  const [target] = many(foreign.target);
  const source = typeof target === 'string' ? target : (target?.source ?? target?.id);
  const address = typeof source === 'object' ? source.id : (source ?? foreign.uri ?? '');
  if (address.length > ADDRESS_LIMIT || !/^https?:/i.test(address)) return null;
  return originOf(address) === '' ? null : cleanAddress(address);
}

/**
 * A note of an annotation that another tool wrote: a question or an idea without severity, of no walk and no journey.
 * @param now milliseconds since the epoch, for one that does not say when
 */
export function noteOf(foreign: Foreign, id: string, address: string, now: number): Note {
  const at = timeOf(foreign.created, now);
  const targets = many(foreign.target).flatMap((target) => targetOf(target) ?? []);
  const [target = null, ...more] = targets;
  const by = writerOf(foreign);
  const text = saidIn(foreign);
  const [title = ''] = many(foreign.document?.title);
  const isQuestion = many(foreign.motivation).includes('questioning') || text.endsWith('?');
  return {
    ...{ id, walkId: null, journeyId: null, personaId: null, phase: 'kept' },
    ...{ kind: isQuestion ? 'question' : 'idea', severity: 0, feeling: null, text },
    ...{ stage: null, touchpoint: null, owner: null, responsible: null },
    ...{ address, title: cleanTitle(title).slice(0, NAME_LIMIT) },
    viewport: { width: 0, height: 0, scale: 1 },
    ...{
      target,
      ...(more.length > 0 ? { more: more.slice(0, TARGET_LIMIT - 1) } : {}),
      anchor: 'unknown',
    },
    ...{ pictureId: null, at, editedAt: timeOf(foreign.modified ?? foreign.updated, at) },
    ...{ revision: 0, deletedAt: null, ...(by ? { by } : {}) },
  };
}

/** Null for a target that names no place in the page. */
function targetOf(target: ForeignTarget): Target | null {
  const quote = quoteIn(target);
  const css = selectorsIn(target).find(({ type }) => type === 'CssSelector')?.value ?? '';
  if (!quote && !css) return null;
  return {
    selector: css.slice(0, 4_000),
    label: (quote?.exact ?? css).slice(0, NAME_LIMIT),
    tag: '',
    box: { x: 0, y: 0, width: 0, height: 0 },
    ...(quote ? { quote } : {}),
  };
}

function selectorsIn(target: ForeignTarget): ForeignSelector[] {
  if (typeof target === 'string') return [];
  return many(target.selector).filter((one) => typeof one !== 'string');
}

function quoteIn(target: ForeignTarget): Quote | null {
  const selectors = selectorsIn(target);
  const told = selectors.find(({ type }) => type === 'TextQuoteSelector');
  const exact = told?.exact?.slice(0, QUOTE_LIMIT);
  if (!exact) return null;
  const start = selectors.find(({ type }) => type === 'TextPositionSelector')?.start;
  return {
    exact,
    ...(told?.prefix ? { prefix: told.prefix.slice(-CONTEXT_LIMIT) } : {}),
    ...(told?.suffix ? { suffix: told.suffix.slice(0, CONTEXT_LIMIT) } : {}),
    ...(start !== undefined && Number.isInteger(start) && start >= 0 ? { start } : {}),
  };
}
