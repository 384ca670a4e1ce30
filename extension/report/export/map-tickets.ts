import { inLanguage } from '../../../shared/journey/local-text.ts';
import type { Pain } from '../../../shared/journey/map/pains.ts';
import { text } from '../../platform/text.ts';
import type { MapRead } from '../map/map-read.ts';
import { plainCsv } from './csv.ts';
import { inline, link, quoted } from './markdown.ts';
import { type PainFacts, painFacts } from './pain-facts.ts';

/** Jira's own names of columns, which its import maps by itself; what is in them is in the reader's language. */
const JIRA_COLUMNS = ['Summary', 'Issue Type', 'Priority', 'Labels', 'Description'] as const;
/** Jira's usual priorities by severity, 1 to 4. */
const PRIORITIES = ['Low', 'Low', 'Medium', 'High', 'Highest'] as const;
/** The longest summary that Jira takes. */
const SUMMARY_LENGTH = 255;

/** A ticket for each pain point, the heaviest first, as a table that Jira imports. */
export function jiraTickets(read: MapRead): string {
  const rows = read.map.pains.map((pain) => {
    const facts = painFacts(read, pain);
    return [
      shortened(titleOf(facts)),
      'Task',
      PRIORITIES[pain.severity] ?? 'Medium',
      'waymark',
      jiraText(read, pain, facts),
    ];
  });
  return plainCsv(JIRA_COLUMNS, rows);
}

/** The same as issues in Markdown, one under the other: what is between two rules is pasted into a tracker. */
export function issuesMarkdown(read: MapRead): string {
  const issues = read.map.pains.map((pain) => issue(read, pain));
  return issues.length > 0 ? `${issues.join('\n\n---\n\n')}\n` : '';
}

/** `shipping: Shipping cost only at the end`. */
function titleOf({ place, words }: PainFacts): string {
  return `${place}: ${words}`.replace(/\s+/g, ' ').trim();
}

function shortened(title: string): string {
  const letters = [...title];
  return letters.length > SUMMARY_LENGTH
    ? `${letters.slice(0, SUMMARY_LENGTH - 1).join('')}…`
    : title;
}

/** What is told of it, line by line: what, and in what words. */
function linesOf(read: MapRead, facts: PainFacts): [what: string, said: string][] {
  const lines: [string, string][] = [
    [text('noteFacet_journey'), inLanguage(read.plan.name, read.language)],
    [text('summaryStage'), facts.stage],
    [text('exportPlace'), facts.place],
    [text('exportSeverity'), [facts.severity, facts.hurt].join(' · ')],
    [text('reportSeam_owner'), facts.owner],
    [text('editResponsible'), facts.responsible || text('mapNobodyAnswers')],
    [text('mapAs'), facts.personas.join(', ')],
    [text('noteAction'), facts.actions.join(', ')],
  ];
  return lines.filter(([, said]) => said.trim() !== '');
}

/** Notes as they were written, each wording once, the worst first. */
function wordsOf({ notes }: Pain): string[] {
  return [...new Set(notes.map((note) => note.text.trim()).filter(Boolean))];
}

function issue(read: MapRead, pain: Pain): string {
  const facts = painFacts(read, pain);
  const parts = [
    `# ${inline(titleOf(facts))}`,
    linesOf(read, facts)
      .map(([what, said]) => `- **${inline(what)}**: ${inline(said)}`)
      .join('\n'),
    `## ${text('exportSaid')}`,
    ...wordsOf(pain).map(quoted),
    ...listed(text('noteEvidence'), facts.evidence.map(inline)),
    ...listed(text('exportPages'), facts.addresses.map(link)),
    ...listed(text('noteLinks'), facts.links.map(link)),
  ];
  return parts.join('\n\n');
}

/** A list under a title; nothing where it is empty. */
function listed(title: string, all: readonly string[]): string[] {
  return all.length > 0 ? [`## ${title}`, all.map((one) => `- ${one}`).join('\n')] : [];
}

function jiraText(read: MapRead, pain: Pain, facts: PainFacts): string {
  const bullets = (all: readonly string[]) => all.map((one) => `* ${jiraLine(one)}`);
  const part = (title: string, all: readonly string[]) =>
    all.length > 0 ? ['', `h3. ${title}`, ...bullets(all)] : [];
  return [
    ...linesOf(read, facts).map(([what, said]) => `*${jiraLine(what)}:* ${jiraLine(said)}`),
    ...part(text('exportSaid'), wordsOf(pain)),
    ...part(text('noteEvidence'), facts.evidence),
    ...part(text('exportPages'), facts.addresses),
    ...part(text('noteLinks'), facts.links),
  ].join('\n');
}

/** What would be markup in Jira's own notation. */
const JIRA_MARKUP = /[\\{}[\]|*_^~+!]/g;

/** Words anybody wrote, as plain words in one line; an address stays one that can be pressed. */
function jiraLine(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return /^https?:\/\/\S+$/.test(line) && !/[{}[\]|!\\]/.test(line)
    ? line
    : line.replace(JIRA_MARKUP, '\\$&');
}
