import type { PageTags } from '../../shared/journey/tagging.ts';
import { text } from '../platform/text.ts';
import { Button } from '../ui/components/button.tsx';
import { isolated } from '../ui/components/isolated.ts';
import type { TagsModel } from '../ui/models/tags-model.ts';

interface RuleAgainProps {
  tags: TagsModel;
  page: PageTags;
  /** The rule that finds nothing, by its position. */
  rule: number;
}

/** Where the element of a rule that finds nothing probably is now, and the ways to make the rule anew. */
export function RuleAgain({ tags, page, rule }: RuleAgainProps) {
  const again = page.again?.find((one) => one.rule === rule);
  const key = again?.element?.key;
  return (
    <>
      {again && <p class="tags-again">{wordsOf(again)}</p>}
      {key !== undefined && (
        <>
          <Button onClick={() => void tags.ask({ do: 'show', key })}>{text('tagsShowMark')}</Button>
          <Button onClick={() => void tags.mendWith(rule, key)}>{text('tagsAgainUse')}</Button>
        </>
      )}
      <Button onClick={() => void tags.pointFor(rule)}>{text('tagsAgainPoint')}</Button>
    </>
  );
}

type Again = NonNullable<PageTags['again']>[number];

function wordsOf({ answer, element }: Again): string {
  if (!element) return text('tagsAgainLost');
  const name = isolated(element.name || element.tag);
  return text(answer === 'found' ? 'tagsAgainFound' : 'tagsAgainMoved', name);
}
