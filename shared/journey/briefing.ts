import * as v from 'valibot';
import { RULE_LIMIT } from '../contract/rule.ts';
import { TraitsSchema } from './anchor/traits.ts';
import { ADDRESS_LIMIT, NAME_LIMIT, TEXT_LIMIT } from './limits.ts';
import { OwnerSchema } from './plan.ts';
import { RuleSchema } from './plan-rule.ts';
import { NoteSchema, RecordIdSchema } from './records.ts';
import { QuoteSchema, RegionSchema } from './target.ts';

const Short = v.pipe(v.string(), v.maxLength(NAME_LIMIT));

/** A touchpoint as the page's label shows it, already in the reader's language. */
export const LabelTextSchema = v.object({
  name: Short,
  owner: OwnerSchema,
  responsible: Short,
  experience: v.pipe(v.string(), v.maxLength(TEXT_LIMIT)),
  stages: v.array(Short),
});
export type LabelText = v.InferOutput<typeof LabelTextSchema>;

const Selector = v.pipe(v.string(), v.maxLength(4_000));

/** A pin for a kept note: enough to draw it, nothing of what it says. */
export const PinSchema = v.object({
  noteId: RecordIdSchema,
  /** Which of the places the note is about; missing for the first one. */
  part: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  selector: Selector,
  /** Selectors of the frames it is in, the page's own first. */
  frames: v.optional(v.array(Selector)),
  /** The element as it was: what the page itself said, and nothing of the note. */
  traits: v.optional(TraitsSchema),
  /** The passage it is about, in the page's own words. */
  quote: v.optional(QuoteSchema),
  /** The part of the element it is about. */
  region: v.optional(RegionSchema),
  severity: v.picklist([0, 1, 2, 3, 4]),
  /** 1-based position among this page's notes, so that pin and list can be matched. */
  number: v.number(),
});
export type Pin = v.InferOutput<typeof PinSchema>;

/** A rule of the journey and its position in the file, 0 first. */
export const BriefedRuleSchema = v.object({ ...RuleSchema.entries, index: v.number() });
export type BriefedRule = v.InferOutput<typeof BriefedRuleSchema>;

/** A rule of which nothing can come, since this browser cannot read its pattern or its selector. */
export const RuleProblemSchema = v.object({
  index: v.pipe(v.number(), v.integer(), v.minValue(0)),
  why: v.picklist(['pages', 'selector']),
});
export type RuleProblem = v.InferOutput<typeof RuleProblemSchema>;

/** What the background tells a page that belongs to a walk: the least that draws the picture. */
export const BriefingSchema = v.object({
  tabId: v.number(),
  /** The name of the event by which copies of our script meet; no page may learn it. */
  meetingName: Short,
  walkId: RecordIdSchema,
  journeyId: RecordIdSchema,
  personaId: v.nullable(Short),
  /** Time walked until now, in milliseconds, as the panel shows it. */
  walkedMs: v.number(),
  paused: v.boolean(),
  /** Nobody walks here: notes of this page are shown, and nothing that happens is recorded; `walkId` means nothing. */
  visiting: v.optional(v.boolean()),
  /** The plan stays hidden until the end: no labels, no stages, no notes of others; what is recorded is the same. */
  blind: v.optional(v.boolean()),
  /** The tab was opened from another tab of the walk. */
  opened: v.optional(v.boolean()),
  /** Ids of feelings among the walk's last steps that were taken out: the page that said one shows it no more. */
  takenBack: v.optional(v.array(v.string())),
  /** The keys that open the panel as they are set in this browser; empty where there are none. */
  panelKeys: Short,
  /** The same, of those that hide and show what lies over the page. */
  overlayKeys: Short,
  stages: v.array(v.object({ id: Short, name: Short })),
  /** By touchpoint id. A mark that is not here is labelled with its id. */
  labels: v.record(v.string(), LabelTextSchema),
  pins: v.array(PinSchema),
  /** Rules that may hold on this origin. */
  rules: v.optional(v.array(BriefedRuleSchema)),
  /** The journey maps the type a page gives itself to stages: it is worth asking. */
  readsPageType: v.optional(v.boolean()),
  /** Present where pages are watched for friction. */
  signals: v.optional(
    v.object({
      /** What was dismissed, as `signalKey` spells it, and is not told any more. */
      dismissed: v.array(v.string()),
      /** Rules that are turned off. */
      quiet: v.array(Short),
      /** Touchpoints the plan means people to go back from. */
      loops: v.array(Short),
    }),
  ),
  /** The unfinished note of this walk, if there is one. */
  draft: v.nullable(NoteSchema),
  /** The disk is full: what pages wrote waits, and is not stored. */
  storageFull: v.optional(v.boolean()),
});
export type Briefing = v.InferOutput<typeof BriefingSchema>;

/** What the content script can say of the page it is in. */
export const PageReportSchema = v.object({
  address: v.pipe(v.string(), v.maxLength(ADDRESS_LIMIT)),
  title: Short,
  /** The snippet's version, or empty where there is none. */
  snippet: Short,
  /** The journey file's absolute address, or empty. */
  journeyAddress: v.pipe(v.string(), v.maxLength(ADDRESS_LIMIT)),
  /** True where our key guard was registered before the page's scripts: the composer may open on the page. */
  guarded: v.boolean(),
  /** Rules of the walk's journey that do nothing here, at most RULE_LIMIT. */
  ruleProblems: v.optional(v.pipe(v.array(RuleProblemSchema), v.maxLength(RULE_LIMIT))),
  /** The stage that the page shows the walker to be in; null for none, missing where it shows nothing of a walk. */
  stage: v.optional(v.nullable(Short)),
});
export type PageReport = v.InferOutput<typeof PageReportSchema>;
