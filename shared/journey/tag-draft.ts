import { isTouchpointId } from '../contract/marker.ts';
import { isOn, type On } from '../contract/on.ts';
import { CHANNELS } from './channels.ts';
import { inLanguage } from './local-text.ts';
import type { Medium, Owner, Plan, Touchpoint } from './plan.ts';
import type { PlanRule } from './plan-rule.ts';
import type { Tag } from './tag-plan.ts';
import type { Picked } from './tagging.ts';
import { proposeId } from './touchpoint-slug.ts';

/** On which pages a rule holds: this one, those beside it, every one. */
export const REACHES = ['page', 'folder', 'site'] as const;
export type Reach = (typeof REACHES)[number];

/** A touchpoint on its way into the plan, as the form shows it. */
export interface TagDraft {
  /** The element; null for a touchpoint that is only planned. */
  readonly picked: Picked | null;
  /** The path of the page it is on. */
  readonly path: string;
  /** The touchpoint of the plan that is written; null for a new one. */
  readonly existing: string | null;
  readonly id: string;
  readonly label: string;
  readonly stages: readonly string[];
  readonly channel: string;
  /** Null where the plan does not say. */
  readonly owner: Owner | null;
  readonly medium: Medium;
  readonly responsible: string;
  readonly experience: string;
  /** The one thing that counts as its event; null for what counts where nothing is said. */
  readonly on: On | null;
  /** Whether a rule finds the element; without one the site's markup has to say it. */
  readonly ruled: boolean;
  readonly selector: string;
  readonly reach: Reach;
  /** The rule that finds nothing any more and is made anew for this element, by its position. */
  readonly mends?: number;
}

/** What a form begins with. A mark that is there already is edited; anything else becomes a new touchpoint. */
export function newDraft(
  plan: Plan,
  picked: Picked | null,
  path: string,
  language: string,
  wanted: string | null = null,
): TagDraft {
  const marked =
    picked?.written?.touchpoint ?? plan.rules?.[picked?.rule ?? -1]?.touchpoint ?? null;
  const taken = new Set(plan.touchpoints.map(({ id }) => id));
  const id = wanted ?? marked ?? '';
  const rule = plan.rules?.[picked?.rule ?? -1];
  const name = picked?.name || picked?.tag || '';
  const fresh: TagDraft = {
    ...{ picked, path, existing: null, channel: 'website', owner: 'brand', medium: 'digital' },
    id: isTouchpointId(id) ? id : proposeId(name, path, taken),
    label: name,
    stages: stagesHere(plan, picked),
    ...{ responsible: '', experience: '' },
    on: rule?.on ?? onWritten(picked),
    ruled: picked !== null && picked.written === null && picked.ways.length > 0,
    selector: rule?.selector ?? picked?.ways[0]?.selector ?? '',
    reach: reachOf(rule),
  };
  return taken.has(id) ? withTouchpoint(fresh, plan, id, language) : fresh;
}

/** The draft as one that makes a rule anew for its element: on the pages and with what counts as before. */
export function mending(draft: TagDraft, plan: Plan, index: number): TagDraft {
  const rule = plan.rules?.[index];
  return rule ? { ...draft, mends: index, on: rule.on ?? draft.on, reach: reachOf(rule) } : draft;
}

/** What the markup says counts; null where it says nothing, or several things. */
function onWritten(picked: Picked | null): On | null {
  const on = picked?.written?.on.trim();
  return isOn(on) ? on : null;
}

/** The stages in force where the element is, as far as the plan knows them; else its first. */
function stagesHere(plan: Plan, picked: Picked | null): string[] {
  const known = picked?.stages.filter((stage) => plan.stages.some(({ id }) => id === stage)) ?? [];
  const first = plan.stages[0]?.id;
  return known.length > 0 || !first ? known : [first];
}

function reachOf(rule: PlanRule | undefined): Reach {
  if (!rule) return 'page';
  if (rule.pages === undefined) return 'site';
  return rule.pages.endsWith('/*') ? 'folder' : 'page';
}

/** The draft filled from a touchpoint of the plan. */
export function withTouchpoint(
  draft: TagDraft,
  plan: Plan,
  id: string,
  language: string,
): TagDraft {
  const touchpoint = plan.touchpoints.find((one) => one.id === id);
  if (!touchpoint) return draft;
  const { owner = null, medium, stages, channel = '', responsible = '' } = touchpoint;
  return {
    ...draft,
    ...{ existing: id, id, stages, owner, medium, channel, responsible },
    label: inLanguage(touchpoint.label, language),
    experience: touchpoint.experience ? inLanguage(touchpoint.experience, language) : '',
  };
}

/** The draft as one for a touchpoint that the plan does not have. */
export function asNew(draft: TagDraft, plan: Plan): TagDraft {
  const taken = new Set(plan.touchpoints.map(({ id }) => id));
  const name = draft.picked?.name || draft.picked?.tag || '';
  return {
    ...draft,
    ...{ existing: null, label: name, responsible: '', experience: '' },
    id: proposeId(name, draft.path, taken),
    stages: stagesHere(plan, draft.picked),
  };
}

/** The draft with another channel, and what usually goes with it (domain 1.7). */
export function withChannel(draft: TagDraft, channel: string): TagDraft {
  const preset = CHANNELS.find(({ id }) => id === channel);
  return preset
    ? { ...draft, channel, owner: preset.owner, medium: preset.medium }
    : { ...draft, channel };
}

export type DraftFault = 'label' | 'id' | 'idTaken' | 'stages' | 'selector';

/** What keeps a draft from being written; null for one that is whole. */
export function draftFault(draft: TagDraft, plan: Plan): DraftFault | null {
  if (draft.label.trim() === '') return 'label';
  if (!isTouchpointId(draft.id)) return 'id';
  const isTaken = plan.touchpoints.some(({ id }) => id === draft.id && id !== draft.existing);
  if (isTaken) return 'idTaken';
  if (draft.stages.length === 0) return 'stages';
  return draft.ruled && draft.selector.trim() === '' ? 'selector' : null;
}

/** The rule of a draft; null where the markup says it. */
export function ruleOf(draft: TagDraft): PlanRule | null {
  if (!draft.ruled || !draft.selector.trim()) return null;
  const pages = pagesFor(draft.path, draft.reach);
  return {
    ...(pages === undefined ? {} : { pages }),
    selector: draft.selector.trim(),
    touchpoint: draft.id,
    ...(draft.on === null ? {} : { on: draft.on }),
  };
}

/** A URLPattern for the pages meant; its own signs in the path are written so that they mean themselves. */
export function pagesFor(path: string, reach: Reach): string | undefined {
  if (reach === 'site') return undefined;
  const plain = (path.split(/[?#]/)[0] || '/').replace(/[\\*:{}()+?]/g, '\\$&');
  if (reach === 'page') return plain;
  const folder = plain.slice(0, plain.lastIndexOf('/') + 1);
  return `${folder}*`;
}

/** What is written into the plan; texts in other languages and fields that the form does not show stay. */
export function tagOf(draft: TagDraft, plan: Plan, language: string): Tag {
  const before = plan.touchpoints.find(({ id }) => id === draft.existing);
  const touchpoint: Touchpoint = {
    ...before,
    id: draft.id,
    label: reworded(before?.label, draft.label.trim(), language),
    stages: [...draft.stages],
    ...(draft.owner === null ? {} : { owner: draft.owner }),
    medium: draft.medium,
  };
  setOrDrop(touchpoint, 'channel', draft.channel.trim());
  setOrDrop(touchpoint, 'responsible', draft.responsible.trim());
  const experience = draft.experience.trim();
  if (experience) touchpoint.experience = reworded(before?.experience, experience, language);
  else delete touchpoint.experience;
  const renamed = draft.existing !== null && draft.existing !== draft.id ? draft.existing : null;
  const rule = ruleOf(draft);
  const replaces = draft.mends ?? draft.picked?.rule ?? null;
  return { touchpoint, rule, replaces, renamed, ...traitsOf(draft, rule) };
}

/** A selector that was written by hand may be for something else. */
function traitsOf({ picked }: TagDraft, rule: PlanRule | null): Pick<Tag, 'traits'> {
  const isOffered = picked?.ways.some(({ selector }) => selector === rule?.selector);
  return isOffered && picked?.traits ? { traits: picked.traits } : {};
}

function setOrDrop(touchpoint: Touchpoint, field: 'channel' | 'responsible', value: string): void {
  if (value) touchpoint[field] = value;
  else delete touchpoint[field];
}

/** The text with new words in the reader's language; untouched where they are the ones that were shown. */
function reworded(
  before: Touchpoint['label'] | undefined,
  words: string,
  language: string,
): Touchpoint['label'] {
  if (before === undefined || typeof before === 'string') return words;
  if (inLanguage(before, language) === words) return before;
  const base = language.split('-')[0] ?? language;
  return { ...before, [language in before ? language : base]: words };
}
