import { inLanguage } from '../../shared/journey/local-text.ts';
import { stageIndex } from '../../shared/journey/plan.ts';
import type { PageTags, SnippetStatus } from '../../shared/journey/tagging.ts';
import { counted, text } from '../platform/text.ts';
import { checkGlyph, Icon, warnGlyph } from '../ui/components/icon.tsx';
import { isolated } from '../ui/components/isolated.ts';
import { planFaultWords } from '../ui/components/plan-fault-words.ts';
import type { PanelModel } from '../ui/models/panel-model.ts';
import type { TagsModel } from '../ui/models/tags-model.ts';
import { marksOf } from './tags-mark-row.tsx';
import type { TagsProps } from './tags-props.ts';

interface Line {
  /** `fine`, `trouble`, or neither. */
  state: 'fine' | 'trouble' | 'plain';
  word: string;
  /** What it means and what to do; only where something is to be done. */
  why?: string;
}

/** The answer in a sentence, then snippet and journey file: one glyph, one word, and what to do where it is needed. */
export function TagsStatus({ model, tags, page }: TagsProps & { page: PageTags }) {
  const marks = marksOf(page);
  const wrong = marks.filter(({ fact }) => !fact.valid).length;
  const lines = [
    ...stageLines(tags, page),
    ...snippetLines(page.snippet),
    ...fileLines(model),
    ...frameLines(page),
    ...moreLines(page),
  ];
  return (
    <section aria-labelledby="tags-answer">
      <h2 class="tags-answer" id="tags-answer">
        {counted('tagsAnswer', marks.length + page.page.more)}
        {wrong > 0 && ` ${counted('tagsAnswerWrong', wrong)}`}
      </h2>
      <ul class="tags-status">
        {lines.map((line) => (
          <li key={line.word} data-state={line.state}>
            {line.state !== 'plain' && (
              <Icon glyph={line.state === 'fine' ? checkGlyph : warnGlyph} size={12} />
            )}
            <span>
              {line.word}
              {line.why && <span class="hint">{line.why}</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Which stage the page itself is in, and who says so. */
function stageLines(tags: TagsModel, { page, stageSource }: PageTags): Line[] {
  const plan = tags.plan.value;
  const names = page.stages.map((stage) => {
    const index = plan ? stageIndex(plan, stage) : -1;
    const known = plan?.stages[index];
    return isolated(known ? `${index + 1} ${inLanguage(known.name, tags.language)}` : stage);
  });
  const lines: Line[] = [
    {
      state: 'plain',
      word: text(`tagsStage_${stageSource}`, names.join(', '), isolated(page.pageType)),
    },
  ];
  const isMapped = Object.keys(plan?.pageTypes ?? {}).some((type) => sameType(type, page.pageType));
  if (plan && page.pageType && !isMapped) {
    lines.push({ state: 'plain', word: text('tagsTypeUnmapped', isolated(page.pageType)) });
  }
  return lines;
}

function sameType(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function frameLines({ closedFrames }: PageTags): Line[] {
  if (closedFrames === 0) return [];
  const word = counted('tagsFramesClosed', closedFrames);
  return [{ state: 'plain', word: `${word}.`, why: text('tagsFramesWhy') }];
}

/** A list that ends before the page does says so. */
function moreLines({ page }: PageTags): Line[] {
  if (page.more === 0) return [];
  const why = text('tagsMoreWhy', String(page.marks.length));
  return [{ state: 'plain', word: counted('tagsMore', page.more), why }];
}

function snippetLines(snippet: SnippetStatus): Line[] {
  const { state, version, scripts, prefix, otherPrefixes } = snippet;
  const lines: Line[] = [];
  if (state === 'running') lines.push({ state: 'fine', word: text('tagsSnippetRunning', version) });
  else if (state === 'absent') lines.push({ state: 'plain', word: text('tagsSnippetAbsent') });
  else {
    lines.push({
      state: 'trouble',
      word: text(`tagsSnippet_${state}`),
      why: text(`tagsSnippetWhy_${state}`),
    });
  }
  if (scripts > 1) {
    lines.push({
      state: 'trouble',
      word: counted('tagsSnippetTwice', scripts),
      why: text('tagsSnippetTwiceWhy'),
    });
  }
  for (const other of otherPrefixes) {
    lines.push({
      state: 'trouble',
      word: text('tagsPrefix', other),
      why: text('tagsPrefixWhy', prefix, other),
    });
  }
  return lines;
}

/** The journey file as the page gives it now. */
function fileLines(model: PanelModel): Line[] {
  const offer = model.journey.offer.value;
  switch (offer.state) {
    case 'found':
      return [{ state: 'fine', word: text('tagsFileFound') }];
    case 'invalid':
      return [
        {
          state: 'trouble',
          word: text('tagsFileInvalid'),
          why: planFaultWords(offer),
        },
      ];
    case 'tooLarge':
      return [{ state: 'trouble', word: text('tagsFileInvalid'), why: text('journeyTooLarge') }];
    case 'forbidden': {
      const why = text('journeyFileForbidden', offer.where);
      return [{ state: 'trouble', word: text('tagsFileUnreachable'), why }];
    }
    case 'unreachable': {
      const why = `${offer.where ? `${isolated(offer.where)} · ` : ''}${text('tagsFileWhy')}`;
      return [{ state: 'trouble', word: text('tagsFileUnreachable'), why }];
    }
    case 'none':
      return [{ state: 'plain', word: text('tagsFileNone') }];
    case 'asking':
      return [];
  }
}
