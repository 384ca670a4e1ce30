import { SHADOW_STEP } from '../../shared/contract/rule.ts';
import { gtmTag, gtmTrigger } from '../../shared/journey/hand-over-gtm.ts';
import { htmlLines, markAttributes, withMark } from '../../shared/journey/hand-over-html.ts';
import { inLanguage } from '../../shared/journey/local-text.ts';
import type { PlanRule } from '../../shared/journey/plan-rule.ts';
import { text } from '../platform/text.ts';
import { Button } from '../ui/components/button.tsx';
import { downloadGlyph } from '../ui/components/icon.tsx';
import { saveFile } from '../ui/save-file.ts';
import { CodeBlock, CodeChange } from './tags-code.tsx';
import { type Handed, markWordsOf } from './tags-handed.ts';
import { journeyFile } from './tags-journey-file.ts';
import { gradeWords } from './tags-ways.tsx';

/** The attributes to paste, and the element's line before and after. */
export function HandOverHtml(handed: Handed) {
  const mark = markWordsOf(handed);
  const picked = handed.page?.picked;
  const before = picked && htmlLines(picked.element, picked.around);
  const after = picked && htmlLines(withMark(picked.element, mark), picked.around);
  return (
    <>
      <CodeBlock
        title={text('tagsHtmlAttributes')}
        code={markAttributes(mark)}
        copy={text('tagsHtmlCopy')}
        primary
      />
      {before && after && before !== after && (
        <CodeChange
          title={text('tagsHtmlLine')}
          before={before}
          after={after}
          copied={after.split('\n').at(-1)?.trim() ?? after}
        />
      )}
      <p class="hint">{text(htmlHint(before, after))}</p>
    </>
  );
}

/** What there is to say of the line. */
function htmlHint(before: string | null | undefined, after: string | null | undefined) {
  if (!before) return 'tagsHtmlNoElement' as const;
  return before === after ? 'tagsHtmlSame' : 'tagsHtmlPrivate';
}

/** For pages whose markup nobody changes: a rule for the journey file. */
export function HandOverRule({ rule, tags }: Handed) {
  if (!rule) return <p class="hint">{text('tagsNoElement')}</p>;
  const inFile = tags.journey.value?.site?.rules?.find(
    ({ touchpoint }) => touchpoint === rule.touchpoint,
  );
  const before = inFile && written(inFile);
  const after = written(rule);
  return (
    <>
      <CodeBlock title={text('tagsRuleTitle')} code={after} copy={text('tagsRuleCopy')} primary />
      {before && before !== after && (
        <CodeChange title={text('tagsRuleChange')} before={before} after={after} />
      )}
      {rule.selector && <p>{gradeWords(rule.selector)}</p>}
      <p class="hint">{text('tagsRuleWhere')}</p>
    </>
  );
}

function written(rule: PlanRule): string {
  return JSON.stringify(rule, null, 2);
}

/** For those who only reach the tag manager. */
export function HandOverGtm(handed: Handed) {
  const { rule, on } = handed;
  if (!rule?.selector) return <p class="hint">{text('tagsNoElement')}</p>;
  if (on === 'none') return <p class="hint">{text('tagsGtmNone')}</p>;
  if (rule.selector.includes(SHADOW_STEP)) return <p class="hint">{text('tagsGtmShadow')}</p>;
  const { selector, pages } = rule;
  const words = { selector, pages, mark: markWordsOf(handed) };
  return (
    <>
      <CodeBlock
        title={text('tagsGtmTag')}
        code={gtmTag(words)}
        copy={text('tagsGtmTagCopy')}
        primary
      />
      <CodeBlock
        title={text('tagsGtmTrigger')}
        code={gtmTrigger(words)}
        copy={text('tagsGtmTriggerCopy')}
      />
      <p class="hint">{text('tagsGtmWhere')}</p>
    </>
  );
}

/** The whole file, to publish or to send. */
export function HandOverFile({ tags }: Handed) {
  const plan = tags.plan.value;
  if (!plan) return <p class="hint">{text('tagsFileNoJourney')}</p>;
  const file = journeyFile(plan);
  return (
    <>
      <div>
        <h3 dir="auto">{inLanguage(plan.name, tags.language)}</h3>
        <p class="hint">{text('tagsFileWhere')}</p>
      </div>
      <Button kind="primary" glyph={downloadGlyph} onClick={() => saveFile(file)}>
        {text('tagsFileDownload')}
      </Button>
      <CodeBlock title={file.name} code={file.text.trimEnd()} copy={text('tagsFileCopy')} short />
    </>
  );
}
