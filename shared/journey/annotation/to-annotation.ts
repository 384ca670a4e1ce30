import { SHADOW_STEP } from '../../contract/rule.ts';
import { isStanding } from '../note-order.ts';
import type { Reply } from '../note-work.ts';
import { pictured } from '../pictured.ts';
import type { Note } from '../records.ts';
import type { Target } from '../target.ts';

/** The published context of the Web Annotation Data Model, and ours for what the vocabulary has no word for. */
export const ANNOTATION_CONTEXT = [
  'http://www.w3.org/ns/anno.jsonld',
  { waymark: 'urn:waymark:terms:', 'waymark:note': { '@type': '@json' } },
] as const;
/** In front of a note's id, so that it is an IRI. */
export const NOTE_IRI = 'urn:waymark:note:';
const REPLY_IRI = 'urn:waymark:reply:';
const STEP_IRI = 'urn:waymark:step:';

type Json = Record<string, unknown>;

/**
 * Standing notes as one W3C AnnotationCollection with one page, in the order given, each reply an annotation of its own
 * behind its note. What the vocabulary has no word for (severity, feeling, state ...) travels as `waymark:note`, from which
 * the very note is read again; pictures do not travel.
 * @param label what the collection is called
 */
export function annotationCollection(notes: readonly Note[], label: string): Json {
  const items = notes
    .filter(isStanding)
    .flatMap((note) => [
      annotationOf(note),
      ...(note.work?.replies ?? []).map((reply) => replyOf(reply, note)),
    ]);
  const id = 'urn:waymark:collection';
  return {
    '@context': ANNOTATION_CONTEXT,
    ...{ id, type: 'AnnotationCollection', label, total: items.length },
    first: { id: `${id}:1`, type: 'AnnotationPage', startIndex: 0, items },
  };
}

function annotationOf(note: Note): Json {
  const targets = note.target ? [note.target, ...(note.more ?? [])] : (note.more ?? []);
  const tags = [note.kind, `severity ${note.severity}`, note.stage, note.touchpoint].filter(
    Boolean,
  );
  return {
    id: NOTE_IRI + note.id,
    type: 'Annotation',
    motivation: note.kind === 'question' ? ['questioning'] : ['assessing', 'commenting'],
    created: isoTime(note.at),
    modified: isoTime(note.editedAt),
    ...(note.by ? { creator: { type: 'Person', name: note.by } } : {}),
    body: [
      { type: 'TextualBody', value: note.text, format: 'text/plain', purpose: 'commenting' },
      ...tags.map((value) => ({ type: 'TextualBody', value, purpose: 'tagging' })),
    ],
    target: targets.length > 0 ? targets.map((one) => targetOf(one, note)) : [sourceOf(note)],
    'waymark:note': pictured(note, []),
  };
}

function replyOf({ id, at, by, text }: Reply, note: Note): Json {
  return {
    id: REPLY_IRI + id,
    type: 'Annotation',
    motivation: 'replying',
    created: isoTime(at),
    ...(by ? { creator: { type: 'Person', name: by } } : {}),
    body: { type: 'TextualBody', value: text, format: 'text/plain' },
    target: NOTE_IRI + note.id,
  };
}

/** The page, or what happened off it, as it was when the note was made. */
function sourceOf(note: Note): Json {
  const state = { type: 'TimeState', sourceDate: isoTime(note.at) };
  const source = note.stepId === undefined ? note.address : STEP_IRI + note.stepId;
  return { type: 'SpecificResource', source, state };
}

function targetOf(target: Target, note: Note): Json {
  const selector = selectorsOf(target);
  return { ...sourceOf(note), ...(selector.length > 0 ? { selector } : {}) };
}

/** Several ways to say the same place; whoever reads takes the one that fits. */
function selectorsOf({ selector, traits, quote, region, playedTo }: Target): Json[] {
  const part = fragmentOf(region, playedTo);
  const refined = part ? { refinedBy: part } : {};
  // A selector for each tree is our own way of writing: CSS has no word for shadow roots.
  const css =
    selector && !selector.includes(SHADOW_STEP.trim())
      ? [{ type: 'CssSelector', value: selector, ...refined }]
      : [];
  const steps = traits?.path?.map((step) => step.replace(/:(\d+)$/, '[$1]')).reverse();
  const xpath = steps?.length
    ? [{ type: 'XPathSelector', value: `//${steps.join('/')}`, ...refined }]
    : [];
  return [...css, ...xpath, ...(quote ? [{ type: 'TextQuoteSelector', ...quoteOf(quote) }] : [])];
}

function quoteOf({ exact, prefix, suffix }: NonNullable<Target['quote']>): Json {
  return { exact, ...(prefix ? { prefix } : {}), ...(suffix ? { suffix } : {}) };
}

/** A part of an element in the words of Media Fragments. */
function fragmentOf(region: Target['region'], playedTo: Target['playedTo']): Json | null {
  const parts = [
    ...(playedTo === undefined ? [] : [`t=${playedTo}`]),
    ...(region
      ? [`xywh=percent:${[region.x, region.y, region.width, region.height].map(percent).join(',')}`]
      : []),
  ];
  if (parts.length === 0) return null;
  const conformsTo = 'http://www.w3.org/TR/media-frags/';
  return { type: 'FragmentSelector', conformsTo, value: parts.join('&') };
}

const percent = (share: number) => Number((share * 100).toFixed(2));

function isoTime(at: number): string {
  return new Date(at).toISOString();
}
