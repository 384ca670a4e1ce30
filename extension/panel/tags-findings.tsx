import { lintJourney } from '../../shared/journey/lint/journey.ts';
import { lintPages } from '../../shared/journey/lint/pages.ts';
import type { LintFinding } from '../../shared/journey/lint/rules.ts';
import { lintWalk } from '../../shared/journey/lint/walk.ts';
import type { Plan } from '../../shared/journey/plan.ts';
import type { PageTags } from '../../shared/journey/tagging.ts';
import { counted, language, text } from '../platform/text.ts';
import { Button } from '../ui/components/button.tsx';
import { Icon, warnGlyph } from '../ui/components/icon.tsx';
import { isolated } from '../ui/components/isolated.ts';
import { shortAddress } from '../ui/components/shown-address.ts';
import { touchpointName } from '../ui/components/walk-summary-words.ts';
import type { PanelModel } from '../ui/models/panel-model.ts';
import type { TagsModel } from '../ui/models/tags-model.ts';
import { brokenRules } from './tags-broken-rules.ts';
import type { TagsProps } from './tags-props.ts';
import { RuleAgain } from './tags-rule-again.tsx';

/** What to mend: on this page, on the walk, in the journey. Each with where it is, what is wrong and what to do. */
export function TagsFindings({ model, tags, page }: TagsProps & { page: PageTags }) {
  const plan = tags.plan.value;
  if (!plan) return null;
  const props = { tags, page };
  return (
    <>
      <Findings title="tagsMendPage" findings={pageFindings(plan, page)} {...props} open />
      <Findings title={walkTitle(model)} findings={walkFindings(model, tags, plan)} {...props} />
      <Findings title="tagsMendJourney" findings={lintJourney(plan)} {...props} />
    </>
  );
}

/** That a page without marks has none is what the empty list says already. */
function pageFindings(plan: Plan, { page }: PageTags): LintFinding[] {
  const broken = brokenRules(plan.rules ?? [], page.address);
  return lintPages(plan, [page], { broken }).filter(({ rule }) => rule !== 'pageUnmarked');
}

/** Of the walk that is shown, where it follows this journey. What was not met is told when it can no longer be met. */
function walkFindings(model: PanelModel, tags: TagsModel, plan: Plan): LintFinding[] {
  const walk = model.records.shown.value;
  const steps = model.records.records.value?.steps;
  const isOurs = walk && walk.journeyId === tags.journey.value?.id;
  if (!isOurs || !steps) return [];
  const isOver = walk.state === 'ended';
  return lintWalk(plan, steps).filter(({ rule }) => isOver || rule !== 'notMet');
}

/** Which walk it is: the one under way or the last. */
function walkTitle(model: PanelModel) {
  return model.records.current.value ? 'tagsMendWalk' : 'tagsMendLastWalk';
}

interface FindingsProps {
  title: 'tagsMendPage' | 'tagsMendWalk' | 'tagsMendLastWalk' | 'tagsMendJourney';
  findings: readonly LintFinding[];
  tags: TagsModel;
  page: PageTags;
  open?: boolean;
}

const GRAVEST_FIRST = ['error', 'warning', 'advice'];

function Findings({ title, findings, tags, page, open = false }: FindingsProps) {
  if (findings.length === 0) return null;
  const sorted = [...findings].sort(
    (a, b) => GRAVEST_FIRST.indexOf(a.level) - GRAVEST_FIRST.indexOf(b.level),
  );
  return (
    <details class="tags-findings" open={open}>
      <summary>{counted(title, findings.length)}</summary>
      <ul>
        {sorted.map((finding) => (
          <Found key={JSON.stringify(finding)} finding={finding} tags={tags} page={page} />
        ))}
      </ul>
    </details>
  );
}

interface FoundProps extends Pick<FindingsProps, 'tags' | 'page'> {
  finding: LintFinding;
}

function Found({ finding, tags, page }: FoundProps) {
  const { rule, level } = finding;
  const values = valuesOf(finding, tags.plan.value).map(isolated);
  return (
    <li class="tags-finding" data-level={level}>
      <Icon glyph={warnGlyph} size={12} label={text(`tagsLevel_${level}`)} />
      <div>
        <p>{text(`lint_${rule}`, ...values)}</p>
        <p class="hint">{text(`lintFix_${rule}`, ...values)}</p>
        <Place finding={finding} tags={tags} page={page} />
      </div>
    </li>
  );
}

/** What was not met is a planned touchpoint, and has a name. Elsewhere the id is what is to be mended. */
function valuesOf({ rule, values, where }: LintFinding, plan: Plan | null): readonly string[] {
  if (rule !== 'notMet' || !plan || where.touchpoint === undefined) return values;
  return [touchpointName(plan, where.touchpoint, language())];
}

/** Where it is: a button where that is on this page or in the form, else the words of it. */
function Place({ finding: { rule, values, where }, tags, page }: FoundProps) {
  const { touchpoint, path, address } = where;
  const blind = rule === 'ruleFindsNothing' ? Number(path?.split('.')[1]) : -1;
  // A rule for a part of a page is for no touchpoint: it is not made by pointing.
  if (tags.plan.value?.rules?.[blind]?.touchpoint)
    return <RuleAgain tags={tags} page={page} rule={blind} />;
  // A name that is none is no touchpoint, but there is an element that carries it.
  const written = touchpoint ?? (rule.startsWith('mark') ? values[0] : undefined);
  const index = page.page.marks.findIndex((mark) => mark.touchpoint === written);
  const key = page.counts[index]?.key;
  const isPlanned = tags.plan.value?.touchpoints.some(({ id }) => id === touchpoint) ?? false;
  if (key !== undefined) {
    return (
      <Button onClick={() => void tags.ask({ do: 'show', key })}>{text('tagsShowMark')}</Button>
    );
  }
  if (touchpoint !== undefined && isPlanned) {
    return <Button onClick={() => tags.editPlanned(touchpoint)}>{text('tagsEdit')}</Button>;
  }
  if (path)
    return (
      <bdi>
        <code class="hint">{path}</code>
      </bdi>
    );
  return address ? (
    <p class="hint">
      <bdi>{shortAddress(address)}</bdi>
    </p>
  ) : null;
}
