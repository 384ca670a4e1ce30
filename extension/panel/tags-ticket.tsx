import { useState } from 'preact/hooks';
import { markAttributes, openingTag, withMark } from '../../shared/journey/hand-over-html.ts';
import { inLanguage } from '../../shared/journey/local-text.ts';
import { stageIndex } from '../../shared/journey/plan.ts';
import { channelWord } from '../platform/channel-word.ts';
import { type TextKey, text } from '../platform/text.ts';
import { Banner } from '../ui/components/banner.tsx';
import { Button } from '../ui/components/button.tsx';
import { pictureGlyph } from '../ui/components/icon.tsx';
import { ownerWord } from '../ui/components/owner-shape.tsx';
import { saveFile } from '../ui/save-file.ts';
import { CodeBlock } from './tags-code.tsx';
import { type Handed, markWordsOf } from './tags-handed.ts';

/** A ticket in Markdown, as most trackers take it; the picture is downloaded beside it. */
export function HandOverTicket(handed: Handed) {
  const [refusal, setRefusal] = useState<string | null>(null);
  const picture = pictureName(handed.touchpoint.id);
  const download = async () => {
    const taken = await handed.tags.takePicture();
    setRefusal(typeof taken === 'string' ? text(`picture_${taken}`) : null);
    if (typeof taken !== 'string') saveFile({ name: picture, body: taken.bytes });
  };
  return (
    <>
      <CodeBlock
        title={text('tagsTicketTitle')}
        code={ticketOf(handed, picture)}
        copy={text('tagsTicketCopy')}
        primary
      />
      <div class="tags-ticket-picture">
        <Button kind="outline" glyph={pictureGlyph} onClick={() => void download()}>
          {text('tagsTicketPicture')}
        </Button>
        <p class="hint">{text('tagsTicketPictureHint', picture)}</p>
      </div>
      {refusal && <Banner kind="trouble" sentence={refusal} />}
    </>
  );
}

function pictureName(id: string): string {
  return `waymark-${id.replaceAll('.', '-')}.jpg`;
}

/** The ticket's text. What a page or a plan says is quoted, so that it formats nothing. */
function ticketOf(handed: Handed, picture: string): string {
  const { tags, touchpoint, rule } = handed;
  const label = inLanguage(touchpoint.label, tags.language);
  const mark = markWordsOf(handed);
  const parts = [
    `## ${text('tagsTicketHead', plain(label))}`,
    factsOf(handed).join('\n'),
    touchpoint.experience && `> ${plain(inLanguage(touchpoint.experience, tags.language))}`,
    `### ${text('tagsTicketDo')}`,
    text('tagsTicketAdd'),
    fenced('html', markAttributes(mark)),
    ...lineChange(handed),
    rule && text('tagsTicketRule'),
    rule && fenced('json', JSON.stringify(rule, null, 2)),
    `### ${text('tagsTicketDone')}`,
    text('tagsTicketCheck', touchpoint.id),
    `![${plain(label)}](${picture})`,
  ];
  return parts.filter(Boolean).join('\n\n');
}

/** The opening tag now and then; nothing where there is no element, or nothing to change. */
function lineChange(handed: Handed): string[] {
  const element = handed.page?.picked?.element;
  if (!element) return [];
  const before = openingTag(element);
  const after = openingTag(withMark(element, markWordsOf(handed)));
  if (before === after) return [];
  return [text('tagsTicketLine'), fenced('diff', `- ${before}\n+ ${after}`)];
}

function factsOf({ tags, page, touchpoint, on }: Handed): string[] {
  const plan = tags.plan.value;
  const stages = touchpoint.stages.map((stage) => {
    const index = plan ? stageIndex(plan, stage) : -1;
    const known = plan?.stages[index];
    return known ? `${index + 1} ${inLanguage(known.name, tags.language)}` : stage;
  });
  const facts: [TextKey, string | null | undefined][] = [
    ['tagsTicketPage', page?.page.address && `<${page.page.address}>`],
    ['tagsStages', stages.map(plain).join(', ')],
    ['tagsOn', on && text(`tagsOn_${on}`)],
    ['tagsChannel', touchpoint.channel && plain(channelWord(touchpoint.channel))],
    ['tagsOwner', touchpoint.owner && ownerWord(touchpoint.owner)],
    ['tagsResponsible', touchpoint.responsible && plain(touchpoint.responsible)],
  ];
  return facts.filter(([, value]) => value).map(([key, value]) => `- **${text(key)}:** ${value}`);
}

function fenced(language: string, code: string): string {
  // A fence longer than any run of backticks inside it.
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${code}\n${fence}`;
}

/** A text on one line, without signs that Markdown reads. */
function plain(words: string): string {
  return words.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#|]/g, '\\$&');
}
