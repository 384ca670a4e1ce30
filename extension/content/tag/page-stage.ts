import { STAGE_ATTRIBUTE, STAGE_META, withPrefix } from '../../../shared/contract/attributes.ts';
import { refusedStages, stagesFrom } from '../../../shared/contract/marker.ts';
import type { BriefedRule } from '../../../shared/journey/briefing.ts';
import { WRITTEN_LIMIT } from '../../../shared/journey/page-marks.ts';
import type { PageType, StageSource } from '../../../shared/journey/tagging.ts';
import { pageStages } from '../page-names.ts';
import { isForHere } from './find-elements.ts';

/** The page's own stages, what of its meta element is none, and where the stages come from. */
export interface PageStage {
  readonly stages: string[];
  readonly refusedStages: string[];
  readonly source: StageSource;
}

/** The first that says a stage: the page's code, its meta element, its outermost elements, a rule, its page type. */
export function pageStage(
  rules: readonly BriefedRule[],
  typed: PageType,
  prefix: string,
): PageStage {
  const meta = document.querySelector(`meta[name="${STAGE_META}"]`)?.getAttribute('content');
  const inMeta = stagesFrom(meta);
  const said = pageStages();
  const ruled = rules.find((rule) => !rule.selector && rule.stages && isForHere(rule))?.stages;
  const ways: [StageSource, string[]][] = [
    [`${said}` === `${inMeta}` ? 'meta' : 'code', said],
    ['body', onOutermost(withPrefix(STAGE_ATTRIBUTE, prefix))],
    ['rule', ruled ?? []],
    ['type', typed.stages],
  ];
  const [source, stages] = ways.find(([, found]) => found.length > 0) ?? ['none', []];
  return { stages, source, refusedStages: cutWords(meta) };
}

function onOutermost(name: string): string[] {
  const said = [document.body, document.documentElement].map((element) =>
    stagesFrom(element?.getAttribute(name)),
  );
  return said.find((stages) => stages.length > 0) ?? [];
}

/** Words of a stage attribute that are no stages, short enough to be passed on. */
export function cutWords(written: string | null | undefined): string[] {
  return refusedStages(written).map((word) => word.slice(0, WRITTEN_LIMIT));
}
