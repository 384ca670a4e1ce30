import { pageStage, type StageSource } from '../../../shared/contract/mark-reading.ts';
import type { Rule } from '../../../shared/contract/rule.ts';
import { toldStages } from '../../../shared/journey/mark-fact.ts';
import type { PageType } from '../../../shared/journey/tagging.ts';
import { pageWords } from '../page-names.ts';

/** The page's own stages, what of its meta element is none, and where the stages come from. */
interface PageStage {
  readonly stages: string[];
  readonly refusedStages: string[];
  readonly source: StageSource;
}

/**
 * Reads the page's own stages: from its code, its markup, a rule or its type.
 * @param rules those that are for this page
 */
export function stageOfPage(rules: readonly Rule[], typed: PageType, prefix: string): PageStage {
  const words = { ...pageWords(prefix), rules, byType: typed.stages };
  const said = pageStage(words);
  const marked = pageStage({ ...words, code: '' });
  // A snippet that was given the rules says their stage, too: that is nothing its code has set.
  const isSet = `${said.stages}` !== `${marked.stages}`;
  return { ...(isSet ? said : marked), refusedStages: toldStages(words.meta) };
}
