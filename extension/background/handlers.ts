import * as v from 'valibot';
import { StepChangeSchema, WalkChangeSchema } from '../../shared/journey/edit-walk.ts';
import { ADDRESS_LIMIT, NAME_LIMIT, SITE_LIMIT, TEXT_LIMIT } from '../../shared/journey/limits.ts';
import { MadeStepSchema } from '../../shared/journey/made-step.ts';
import { IdSchema, PlanSchema } from '../../shared/journey/plan.ts';
import {
  CharterSchema,
  ClosingSchema,
  FeelingSchema,
  JourneySchema,
  RecordIdSchema,
} from '../../shared/journey/records.ts';
import { TagSchema } from '../../shared/journey/tag-plan.ts';
import { TagActSchema } from '../../shared/journey/tagging.ts';
import { refused } from '../../shared/kit/result.ts';
import { announcePage } from '../platform/changes.ts';
import type { FrameCalls, PageCalls, PanelCalls, Sender } from '../platform/messages.ts';
import { standOutside } from './binding.ts';
import { briefingFor } from './briefing.ts';
import { framesBegin } from './count-frames.ts';
import { deleteJourney, editJourney, takeInvitedJourney } from './edit-journey.ts';
import { changeStep, changeWalk } from './edit-walk.ts';
import { enterNotes, enterRules, enterTags, enterWalking } from './enter.ts';
import { deleteEverything } from './forget.ts';
import { briefingForFrame } from './frame-briefing.ts';
import { command, type FrameSender, type PageSender, type Table } from './handler.ts';
import { storageHealth } from './health.ts';
import { holding } from './hold-fact.ts';
import { importCalls } from './import-calls.ts';
import { journeyForTab, saveJourney, takeSiteJourney } from './journeys.ts';
import { noteCalls, notePageCalls } from './note-handlers.ts';
import { setOverlay } from './notes.ts';
import { stagesOfPageType } from './page-type.ts';
import { takePicture } from './picture.ts';
import { putStep, putStepPicture } from './put-step.ts';
import { doWithout, restoreFromCopy } from './restore.ts';
import { reviewCalls } from './review-handlers.ts';
import { signalCalls, signalPageCalls } from './signal-handlers.ts';
import { tabView, unknownTab } from './tab-view.ts';
import { takeTagPicture } from './tag-picture.ts';
import { removeTag, saveTag, tagPage, takeTagBack } from './tags.ts';
import { undoFromPage, undoLastStep } from './undo.ts';
import { visitBriefing } from './visiting.ts';
import {
  continueWalk,
  declineSite,
  endWalk,
  followSite,
  pauseWalk,
  recordFeeling,
  removeWalk,
  startWalk,
} from './walks.ts';

const TabId = v.pipe(v.number(), v.integer(), v.minValue(0));
const Address = v.pipe(v.string(), v.maxLength(ADDRESS_LIMIT));
const inTab = v.object({ tabId: TabId });
const ofWalk = v.object({ walkId: RecordIdSchema });
const ofJourney = v.object({ journeyId: RecordIdSchema });
const ofPage = v.object({ pageId: RecordIdSchema });
const ofNote = v.object({ noteId: RecordIdSchema });
const nothing = v.custom<Record<string, never>>(
  // An empty list would pass for a `strictObject` without fields.
  (data) => isPlain(data) && Object.keys(data).length === 0,
);

function isPlain(data: unknown): data is object {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

const StartWalkSchema = v.object({
  tabId: TabId,
  journeyId: RecordIdSchema,
  personaId: v.nullable(IdSchema),
  goal: v.pipe(v.string(), v.maxLength(TEXT_LIMIT)),
  channel: v.pipe(v.string(), v.maxLength(NAME_LIMIT)),
  sites: v.pipe(v.array(Address), v.maxLength(SITE_LIMIT)),
  title: v.exactOptional(v.pipe(v.string(), v.maxLength(NAME_LIMIT))),
  charter: v.exactOptional(CharterSchema),
  repeats: v.exactOptional(RecordIdSchema),
});

/** From our own pages only. */
export const panelTable: Table<PanelCalls, Sender> = {
  tabView: { schema: inTab, run: ({ tabId }) => tabView(tabId), refuse: () => unknownTab(-1) },
  journeyForTab: {
    schema: inTab,
    run: ({ tabId }) => journeyForTab(tabId),
    refuse: () => refused({ why: 'unreachable', where: '' }),
  },
  saveJourney: command(v.object({ journey: JourneySchema }), ({ journey }) => saveJourney(journey)),
  takeSiteJourney: command(v.object({ journey: JourneySchema }), ({ journey }) =>
    takeSiteJourney(journey),
  ),
  editJourney: command(
    v.object({ ...ofJourney.entries, before: PlanSchema, after: PlanSchema }),
    ({ journeyId, before, after }) => editJourney(journeyId, before, after),
  ),
  takeInvitedJourney: command(v.object({ journey: JourneySchema }), ({ journey }) =>
    takeInvitedJourney(journey),
  ),
  ...reviewCalls,
  deleteJourney: command(ofJourney, ({ journeyId }) => deleteJourney(journeyId)),
  startWalk: command(StartWalkSchema, startWalk),
  pauseWalk: command(ofWalk, ({ walkId }) => pauseWalk(walkId)),
  continueWalk: command(v.object({ ...ofWalk.entries, ...inTab.entries }), ({ walkId, tabId }) =>
    continueWalk(walkId, tabId),
  ),
  followSite: command(v.object({ ...ofWalk.entries, origin: Address }), ({ walkId, origin }) =>
    followSite(walkId, origin),
  ),
  declineSite: command(v.object({ ...ofWalk.entries, origin: Address }), ({ walkId, origin }) =>
    declineSite(walkId, origin),
  ),
  undoLastStep: command(ofWalk, ({ walkId }) => undoLastStep(walkId)),
  endWalk: command(v.object({ ...ofWalk.entries, closing: ClosingSchema }), (data) =>
    endWalk(data.walkId, data.closing),
  ),
  changeStep: command(v.object({ stepId: RecordIdSchema, change: StepChangeSchema }), (data) =>
    changeStep(data.stepId, data.change),
  ),
  putStep: command(v.object({ step: MadeStepSchema }), ({ step }) => putStep(step)),
  putStepPicture: command(
    v.object({ stepId: RecordIdSchema, staged: v.nullable(RecordIdSchema) }),
    ({ stepId, staged }) => putStepPicture(stepId, staged),
  ),
  changeWalk: command(v.object({ ...ofWalk.entries, change: WalkChangeSchema }), (data) =>
    changeWalk(data.walkId, data.change),
  ),
  deleteWalk: command(ofWalk, ({ walkId }) => removeWalk(walkId)),
  recordFeeling: command(v.object({ ...ofWalk.entries, feeling: FeelingSchema }), (data) =>
    recordFeeling(data.walkId, data.feeling),
  ),
  ...noteCalls,
  ...importCalls,
  setOverlay: command(v.object({ ...inTab.entries, visible: v.boolean() }), (data) =>
    setOverlay(data.tabId, data.visible),
  ),
  ...signalCalls,
  tagPage: command(
    v.object({ ...inTab.entries, journeyId: v.nullable(RecordIdSchema), act: TagActSchema }),
    ({ tabId, journeyId, act }) => tagPage(tabId, journeyId, act),
  ),
  saveTag: command(v.object({ ...ofJourney.entries, tag: TagSchema }), ({ journeyId, tag }) =>
    saveTag(journeyId, tag),
  ),
  removeTag: command(
    v.object({
      ...ofJourney.entries,
      touchpoint: IdSchema,
      what: v.picklist(['rules', 'touchpoint']),
    }),
    ({ journeyId, touchpoint, what }) => removeTag(journeyId, touchpoint, what),
  ),
  takeTagBack: command(v.object({ before: JourneySchema, after: PlanSchema }), (data) =>
    takeTagBack(data.before, data.after),
  ),
  takeTagPicture: {
    schema: inTab,
    run: ({ tabId }) => takeTagPicture(tabId),
    refuse: (reason) => refused(reason === 'storageFull' ? 'storageFull' : 'failed'),
  },
  storageHealth: { schema: nothing, run: storageHealth, refuse: () => ({ state: 'closed' }) },
  restoreFromCopy: command(nothing, restoreFromCopy),
  acceptLoss: command(nothing, doWithout),
  deleteEverything: command(nothing, deleteEverything),
};

const asksBriefing = v.object({
  ...ofPage.entries,
  address: Address,
  from: v.optional(v.string(), ''),
  noteId: v.optional(RecordIdSchema),
});

/** From a frame of a page only, and about its own tab only. */
export const frameTable: Table<FrameCalls, FrameSender> = {
  briefingForFrame: {
    schema: asksBriefing,
    run: (frame, from) => briefingForFrame(from.frameTabId, frame, from.address),
    refuse: () => null,
  },
  holdForFrame: holding.holdForFrame,
};

/** From the top frame of a page only, and about its own tab only. */
export const pageTable: Table<PageCalls, PageSender> = {
  briefingForPage: {
    schema: asksBriefing,
    run: async (page, from) => {
      await framesBegin(from.pageTabId, page.pageId, Date.now());
      const told = await briefingFor(from.pageTabId, page, from.address);
      if (told) return told;
      await standOutside(from.pageTabId, page.pageId);
      return visitBriefing(from.pageTabId, page.address, from.address);
    },
    refuse: () => null,
  },
  fetchNotes: {
    schema: ofPage,
    run: (_, from) => enterNotes(from.pageTabId),
    refuse: () => false,
  },
  fetchWalking: {
    schema: ofPage,
    run: (_, from) => enterWalking(from.pageTabId),
    refuse: () => false,
  },
  undoStep: {
    schema: ofPage,
    run: (_, from) => undoFromPage(from.pageTabId),
    refuse: () => '',
  },
  fetchRules: {
    schema: ofPage,
    run: (_, from) => enterRules(from.pageTabId),
    refuse: () => false,
  },
  stagesOfPageType: {
    schema: ofPage,
    run: (_, from) => stagesOfPageType(from.pageTabId, from.address),
    refuse: () => [],
  },
  ...signalPageCalls,
  ...notePageCalls,
  fetchTags: {
    schema: ofPage,
    run: (_, from) => enterTags(from.pageTabId),
    refuse: () => false,
  },
  pageChanged: {
    schema: ofPage,
    run: async (_, from) => {
      announcePage(from.pageTabId);
      return true;
    },
    refuse: () => false,
  },
  holdForPage: holding.holdForPage,
  takePicture: {
    schema: ofNote,
    run: ({ noteId }, from) => takePicture(from.pageTabId, { noteId }),
    refuse: (reason) => refused(reason === 'storageFull' ? 'storageFull' : 'failed'),
  },
};
