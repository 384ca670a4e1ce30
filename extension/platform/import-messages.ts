import type { Result } from '../../shared/kit/result.ts';

export type ImportRefusal =
  | 'notJson'
  | 'cutOff'
  | 'notOurs'
  | 'newerVersion'
  | 'invalid'
  | 'tooLarge'
  /** A record has the id of one that belongs to another walk here; importing it would replace that one. */
  | 'clash'
  | 'storageFull'
  | 'storageBroken';

/** `where` is the path of the bad field. */
interface ImportFault {
  why: ImportRefusal;
  where: string;
}

/**
 * Files that were staged (`staged-files.ts`) and are taken in, all or nothing; twice is once: a part of `PanelCalls` in
 * `messages.ts`. The staged copy is gone afterwards, whatever came of it.
 */
export interface ImportCalls {
  importWalk(data: {
    staged: string;
  }): Result<{ walkId: string; notes: number; steps: number; known: boolean }, ImportFault>;
  /** What a report holds of its own, its pictures among it. */
  importReport(data: {
    staged: string;
  }): Result<{ journeyId: string; walks: number; known: boolean }, ImportFault>;
}
