import { inLanguage } from '../../../shared/journey/local-text.ts';
import { reportFileText } from '../../../shared/journey/report-file.ts';
import { text } from '../../platform/text.ts';
import { dayOf } from '../../ui/components/shown-time.ts';
import { embedded, list, tag, words } from './html.ts';
import { answers } from './html-answers.ts';
import { losses, notFound, planned, seams, walks } from './html-facts.ts';
import { improved } from './html-improved.ts';
import type { HtmlInput } from './html-input.ts';
import { opening } from './html-opening.ts';
import { painPart, whoActs } from './html-pains.ts';
import { picture } from './html-picture.ts';
import { settled } from './html-settled.ts';
import { htmlStyle } from './html-style.ts';

/** Nothing is fetched, run or sent: only the styles and pictures that are in the file itself. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";
/** By which a report is known again; it stands first in the file. */
const GENERATOR = 'Waymark report';

/**
 * The map as one page that opens anywhere: without a network, without a script, on paper. It holds what it was made of, so that
 * it can be taken in again.
 */
export function mapHtml(input: HtmlInput): string {
  const { read } = input;
  const name = inLanguage(read.plan.name, read.language) || text('editUnnamed');
  const parts = [
    answers(input),
    whoActs(read),
    improved(input),
    picture(read),
    painPart(input),
    losses(read),
    planned(read),
    seams(read),
    notFound(read),
    settled(input),
    walks(input),
  ].filter(Boolean);
  return `<!doctype html>\n${tag(
    'html',
    { lang: read.language },
    head(text('mapTitle', name)),
    tag('body', {}, opening(input, name), contents(parts), tag('main', {}, ...parts), foot(input)),
  )}\n`;
}

function head(title: string): string {
  return tag(
    'head',
    {},
    tag('meta', { charset: 'utf-8' }),
    tag('meta', { name: 'generator', content: GENERATOR }),
    tag('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }),
    tag('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    tag('meta', { name: 'referrer', content: 'no-referrer' }),
    tag('title', {}, words(title)),
    tag('style', {}, htmlStyle()),
  );
}

/** The way to each part: their titles are read from the parts themselves. */
function contents(parts: readonly string[]): string {
  const links = parts.flatMap((part) => {
    const [, id, title] = /^<section id="([\w-]+)"[^>]*><h2[^>]*>(.*?)<\/h2>/.exec(part) ?? [];
    return id && title ? tag('a', { href: `#${id}` }, title) : [];
  });
  return tag('nav', { 'aria-label': text('docContents') }, list(links));
}

function foot({ records, now }: HtmlInput): string {
  return tag(
    'footer',
    {},
    tag('p', {}, words(text('docFoot', dayOf(now)))),
    tag(
      'script',
      { type: 'application/json', id: 'waymark-data' },
      embedded(reportFileText(records, now)),
    ),
  );
}
