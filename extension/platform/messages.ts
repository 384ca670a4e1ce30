import { defineExtensionMessaging } from '@webext-core/messaging';
import browser from 'webextension-polyfill';
import type { Traits } from '../../shared/journey/anchor/traits.ts';
import type { PageReport } from '../../shared/journey/briefing.ts';
import type { StepChange, WalkChange } from '../../shared/journey/edit-walk.ts';
import type { Box, Closing, Feeling, Journey, Target } from '../../shared/journey/records.ts';
import type { PageTags } from '../../shared/journey/tagging.ts';
import type { Quote, Region } from '../../shared/journey/target.ts';
import type { Result } from '../../shared/kit/result.ts';
import type { ImportCalls, ImportRefusal } from './import-messages.ts';
import type { JourneyFault, TextFault } from './journey-fault.ts';
import type { JourneyCalls, StartWalk } from './journey-messages.ts';
import type { MadeStepCalls } from './made-step-messages.ts';
import type { NoteCalls, Pointing } from './note-messages.ts';
import type { FrameCalls, PageCalls } from './page-messages.ts';
import { ANSWER_LIMIT_MS } from './picture-time.ts';
import type { PictureRefusal, Refusal } from './refusal.ts';
import type { SignalCalls } from './signal-messages.ts';
import type { StorageHealth } from './storage-health.ts';
import type { TagCalls } from './tag-messages.ts';

export type {
  FrameCalls,
  ImportRefusal,
  JourneyFault,
  PageCalls,
  PictureRefusal,
  Refusal,
  StartWalk,
};

/**
 * Every message there is: the only place where one is spelled. Commands are imperative, questions start with the noun.
 * JSON values only (Chromium sends JSON, Firefox structured clones). The receiver parses what it gets:
 * `extension/background/handlers.ts` and `extension/content/background-link.ts` hold the schemas.
 */

/** What the panel may know of a tab. */
export interface TabView {
  tabId: number;
  /** Empty where the browser does not let us see it. */
  address: string;
  origin: string;
  /** False for browser pages, stores and pages we were not let into. */
  reachable: boolean;
  /** True where the site was granted, so that the walk follows across pages. */
  granted: boolean;
  /** True where the walk may record there; a site that the browser lets us into may be none of this walk. */
  followed: boolean;
  /** True while this tab belongs to the running walk. */
  walking: boolean;
  /** True where the walker has said that the walk does not follow to this site. */
  declined?: boolean;
  /** True while the unfinished walk has another open tab; without one the panel asks "Continue the walk?". */
  walkElsewhere?: boolean;
  page: PageReport | null;
}

/** From panel, options and report to the background. */
export interface PanelCalls
  extends TagCalls,
    JourneyCalls,
    SignalCalls,
    MadeStepCalls,
    NoteCalls,
    ImportCalls {
  tabView(data: { tabId: number }): TabView;
  /** Reads the journey file the page names. Nothing is stored. */
  journeyForTab(data: { tabId: number }): Result<Journey, JourneyFault>;
  startWalk(data: StartWalk): Result<{ walkId: string }, Refusal>;
  pauseWalk(data: { walkId: string }): Result<null, Refusal>;
  /** Goes on with a walk in this tab: after a pause, a closed tab or a closed browser. */
  continueWalk(data: { walkId: string; tabId: number }): Result<null, Refusal>;
  /** Adds an origin to the running walk after the browser granted it. */
  followSite(data: { walkId: string; origin: string }): Result<null, Refusal>;
  /** The walk does not follow to this origin: nobody asks again while it goes on. */
  declineSite(data: { walkId: string; origin: string }): Result<null, Refusal>;
  /**
   * Takes out the latest thing the walker did, with what came of itself since. Answers which steps, and in a sentence
   * what it was; none where none is left.
   */
  undoLastStep(data: { walkId: string }): Result<{ stepIds: string[]; said: string }, Refusal>;
  endWalk(data: { walkId: string; closing: Closing }): Result<null, Refusal>;
  /** Corrects a step, takes it out of its walk or puts it back; while walking and afterwards. The walk's history says so. */
  changeStep(data: { stepId: string; change: StepChange }): Result<null, Refusal>;
  /** Renames a walk, or corrects its goal, closing answers or charter. The walk's history says so. */
  changeWalk(data: { walkId: string; change: WalkChange }): Result<null, Refusal>;
  /** Deletes walk, steps, notes and pictures for good. */
  deleteWalk(data: { walkId: string }): Result<null, Refusal>;
  recordFeeling(data: { walkId: string; feeling: Feeling }): Result<null, Refusal>;
  setOverlay(data: { tabId: number; visible: boolean }): Result<null, Refusal>;
  storageHealth(data: Record<string, never>): StorageHealth;
  /** Puts back what vanished, from the rolling copy; nothing newer is overwritten. Answers what came back. */
  restoreFromCopy(data: Record<string, never>): Result<{ walks: number; notes: number }, Refusal>;
  /** The person has read that rows vanished and does without them: count anew, and copy anew, from what is there. */
  acceptLoss(data: Record<string, never>): Result<null, Refusal>;
  /** Deletes walks, notes, pictures, journeys and settings for good; ends the walk that is going on. */
  deleteEverything(data: Record<string, never>): Result<null, Refusal>;
}

/** A note whose picture is taken. */
export interface NoteInPage {
  noteId: string;
  /** Where its element is, for a note of which the page has not heard yet. */
  selector?: string;
}

/** Where a note's element was, for a page that is to show it. */
export interface NotedPlace {
  noteId: string;
  selector: string;
  /** Selectors of the frames it is in, the page's own first. */
  frames?: string[] | undefined;
  /** What the page itself said there. */
  traits?: Traits | undefined;
  /** The passage it is about, in the page's own words. */
  quote?: Quote | undefined;
  /** The part of it that was drawn. */
  region?: Region | undefined;
  /** Only what is surely it. */
  sure: boolean;
}

/** What a page tells before and after a picture was taken. */
export interface Stillness {
  /** Everything that must not be seen, in CSS pixels of the viewport. */
  covers: Box[];
  /** The noted element; null for the whole page. */
  box: Box | null;
  address: string;
  viewport: { width: number; height: number; scale: number };
}

/** From the background to the scripts in a page's frames. */
export interface InFrameCalls {
  /** The walk began, rests, goes on or ended: ask for the briefing again. */
  walkChanged(): void;
}

/** From the background to a page's content script (frame 0). */
export interface ContentCalls {
  pageReport(): PageReport;
  /** The journey file's text as the page gave it, at most JOURNEY_FILE_LIMIT characters. */
  journeyText(): Result<{ text: string; address: string }, { why: TextFault; where?: string }>;
  /** Walk, pins or draft changed: ask for the briefing again. */
  refresh(): void;
  /** Points at something for a new note, or (`noteId`) for one that has lost its place. */
  beginPicking(data?: Pointing): void;
  /** What the note's pin stands at, described anew; null where the page has no place for it. */
  targetOfNote(data: { noteId: string }): Target | null;
  scrollToNote(data: { noteId: string }): boolean;
  /** The same where the note has no pin: brings the place into view and outlines it. */
  showPlace(data: NotedPlace): boolean;
  setOverlayVisible(data: { visible: boolean }): void;
  /** `question` is a `TagQuestion` of `extension/content/tags-door.ts`; a picture's questions are answered by a `Stillness`. */
  tagPage(question: unknown): PageTags | Stillness;
  /** Hide everything of ours, wait until that is painted, and say what must be covered. */
  holdStill(data: NoteInPage): Stillness;
  /** Show everything again; say where the covers are now. */
  moveAgain(data: NoteInPage): Stillness;
}

type Calls = PanelCalls & PageCalls & FrameCalls & InFrameCalls & ContentCalls;

export const { sendMessage, onMessage } = defineExtensionMessaging<Calls>();

/** Who sent a message, as the browser vouches for it. */
export interface Sender {
  /** A page of ours (panel, options, report), in a tab of its own or not. */
  isOwnPage: boolean;
  /** The tab whose top frame's content script sent it; null for anything else. */
  pageTabId: number | null;
  /** The tab in which it is a frame of a page; null for anything else. */
  frameTabId: number | null;
  /** The sending document's address as the browser knows it, or empty. */
  address: string;
}

function senderOf(sender: chrome.runtime.MessageSender): Sender {
  const ours = sender.id === browser.runtime.id;
  const address = sender.url ?? '';
  const isOwnPage = ours && address.startsWith(browser.runtime.getURL(''));
  const inPage = ours && !isOwnPage && sender.frameId !== undefined;
  const tabId = inPage ? (sender.tab?.id ?? null) : null;
  const isTop = sender.frameId === 0;
  return { isOwnPage, pageTabId: isTop ? tabId : null, frameTabId: isTop ? null : tabId, address };
}

/** Names of the calls one side answers. */
export type CallName = keyof PanelCalls | keyof PageCalls | keyof FrameCalls;

/**
 * Answers messages. Call at the top of the background. What arrives is unknown: the callback parses it,
 * and never throws.
 */
export function answerCall(
  name: CallName,
  answer: (data: unknown, sender: Sender) => Promise<unknown>,
): void {
  // The map's types hold between our own files only; at this border everything is unknown until parsed.
  onMessage(name, ({ data, sender }) => answer(data, senderOf(sender)) as never);
}

/**
 * Asks a tab's content script. Undefined where none answers: not injected, gone with its page, or hanging.
 * The answer comes out of a page and is parsed by who asked.
 */
export async function askPage<Name extends keyof ContentCalls>(
  tabId: number,
  name: Name,
  ...data: Parameters<ContentCalls[Name]>
): Promise<{ answer: unknown } | undefined> {
  const expired = AbortSignal.timeout(ANSWER_LIMIT_MS);
  const late = new Promise<undefined>((resolve) => {
    expired.addEventListener('abort', () => resolve(undefined));
  });
  const message = { id: 0, type: name, data: data[0], timestamp: Date.now() };
  // The library's own way to a tab leaves Chromium's `lastError` unread, which then stands among our errors for
  // every page that is not there. Its envelope is the same.
  const asked = browser.tabs.sendMessage(tabId, message, { frameId: 0 }).then(
    (reply) => answerIn(reply),
    // "Receiving end does not exist", "message channel closed": nobody is there.
    () => undefined,
  );
  return Promise.race([asked, late]);
}

/** Tells all frames of a tab that its walk changed. Nobody waits for it: a frame that is gone asks when it opens. */
export function tellFrames(tabId: number): void {
  const message = { id: 0, type: 'walkChanged', timestamp: Date.now() };
  browser.tabs.sendMessage(tabId, message).catch(() => undefined);
}

/** The messaging library wraps an answer as `{ res }` and an error as `{ err }`. */
function answerIn(reply: unknown): { answer: unknown } | undefined {
  if (typeof reply !== 'object' || reply === null || 'err' in reply) return undefined;
  return { answer: Reflect.get(reply, 'res') };
}
