import type { Journey, Note, Picture, Step, Walk } from '../../shared/journey/records.ts';
import type { HearChange } from '../platform/changes.ts';
import type { LeftOut } from '../platform/export-settings.ts';
import type { LaneChoice } from '../platform/map-settings.ts';
import type { PanelCalls } from '../platform/messages.ts';
import type { Walker } from '../platform/settings.ts';

export type { LaneChoice, LeftOut };

/** One method for each command and question of the call map, answered with its result. */
export type Commands = {
  [Name in keyof PanelCalls]: (
    data: Parameters<PanelCalls[Name]>[0],
  ) => Promise<ReturnType<PanelCalls[Name]>>;
};

/** What of the questions is wanted. */
export interface Asking {
  on: boolean;
  /** The walk that `quiet` is about; empty for none. */
  walkId: string;
  /** Ids of cards. */
  quiet: readonly string[];
}

/**
 * All that the models know of the world. The panel makes one from the extension
 * (`ui/extension-client.ts`); a test makes one from an array or two.
 */
export interface Client {
  /** Reads straight from the database; a record that does not parse is left out, never thrown. */
  readonly read: {
    journeys(): Promise<Journey[]>;
    /** Latest first. */
    walks(): Promise<Walk[]>;
    /** In the order they happened. */
    steps(walkId: string): Promise<Step[]>;
    /** The same order; one that is not there is left out. */
    stepsById(ids: readonly string[]): Promise<Step[]>;
    /** In the order they were made, drafts and deleted ones included. */
    notes(walkId: string): Promise<Note[]>;
    /** Of every walk and of none, drafts and deleted ones included, in no order. */
    allNotes(): Promise<Note[]>;
    /** In no order; one that is not there is left out. */
    notesById(ids: readonly string[]): Promise<Note[]>;
    /** Unfinished notes about a page, of every walk and of none. */
    draftsAt(address: string): Promise<Note[]>;
    picture(pictureId: string): Promise<Picture | undefined>;
  };
  readonly command: Commands;
  /** Where a file lies until the background has taken it in: its bytes are too many for a message. */
  readonly staging: {
    /** Answers the name to send. @throws DOMException `QuotaExceededError` where the disk is full */
    put(file: Blob): Promise<string>;
    drop(name: string): Promise<void>;
  };
  /** Calls back when stores changed, until the signal aborts; with the ids of records where only those did. */
  onChange(callback: HearChange, signal: AbortSignal): void;
  /**
   * The tab the panel stands beside. Calls back at once and whenever it changes (other tab, other page).
   * A panel opened in a tab of its own is bound to `?tab=<id>`.
   */
  onTab(callback: (tabId: number) => void, signal: AbortSignal): void;
  /** Calls back with the tab whose page has something new to tell, of its tags or its stage, until the signal aborts. */
  onPage(callback: (tabId: number) => void, signal: AbortSignal): void;
  /** Calls back at once and whenever labels, ribbon and pins are shown on pages or hidden. */
  onOverlay(callback: (visible: boolean) => void, signal: AbortSignal): void;
  /**
   * Calls back with the keys that begin a note as they are set in this browser, empty where there are none: at once,
   * and whenever somebody comes back, who may have changed them.
   */
  onNoteKeys(callback: (keys: string) => void, signal: AbortSignal): void;
  /** Whether questions come while walking, and which of them shall not come again. */
  readonly asking: {
    /** Calls back at once and whenever it changes. */
    onChange(callback: (asking: Asking) => void, signal: AbortSignal): void;
    /** This card comes no more in this walk. */
    quieten(walkId: string, card: string): Promise<void>;
  };
  /**
   * Asks the browser for sites (`https://shop.example`) in one prompt. Must be the first call in a click handler:
   * Firefox drops the gesture after an await. True when all were granted.
   */
  requestSites(origins: readonly string[]): Promise<boolean>;
  /** Who walked last on this machine: proposed for the next walk. */
  readonly walker: { get(): Promise<Walker>; set(walker: Walker): Promise<void> };
  /** Which rows of a journey map are shown, and in which order. */
  readonly lanes: { get(): Promise<LaneChoice>; set(choice: LaneChoice): Promise<void> };
  /** What was left out of the last file of a map: proposed for the next. */
  readonly leftOut: { get(): Promise<LeftOut>; set(leftOut: LeftOut): Promise<void> };
  /** Opens a page in a new tab: one of the web, or one of ours by its path in the extension. */
  openTab(address: string): Promise<void>;
  /** A new record id. */
  newId(): string;
  now(): number;
  /** BCP 47 of the browser's interface. */
  readonly language: string;
}
