import {
  JOURNEY_INLINE_ID,
  JOURNEY_LINK_REL,
  JOURNEY_SCRIPT_ATTRIBUTE,
} from '../../shared/contract/attributes.ts';
import type { PageReport } from '../../shared/journey/briefing.ts';
import { ADDRESS_LIMIT, JOURNEY_FILE_LIMIT } from '../../shared/journey/limits.ts';
import { cleanAddress, cleanTitle } from '../../shared/kit/page-address.ts';
import type { Result } from '../../shared/kit/result.ts';
import { askSnippet } from './page-link.ts';
import type { PageScan } from './scan-page.ts';

/** More marks than this are not reported. */
const REPORT_LIMIT = 1_000;
/** A journey file that takes longer is not waited for. */
const FETCH_LIMIT_MS = 10_000;

/** What can be said of this page, read now. */
export function reportPage(scan: PageScan, guarded: boolean): PageReport {
  scan.explore([document]);
  const snippet = askSnippet();
  return {
    address: cleanAddress(location.href),
    title: cleanTitle(document.title),
    marks: scan
      .marks()
      .slice(0, REPORT_LIMIT)
      .map(({ touchpoint, stages }) => ({ touchpoint, stages })),
    snippet: snippet?.snippet ?? '',
    journeyAddress: journeyAddress(snippet?.journey ?? ''),
    guarded,
  };
}

type JourneyText = Result<
  { text: string; address: string },
  { why: 'none' | 'unreachable' | 'tooLarge' }
>;

/** The journey file's text as this page gives it. It is not evaluated here, only handed on. */
export async function readJourneyText(): Promise<JourneyText> {
  const inline = document.getElementById(JOURNEY_INLINE_ID)?.textContent;
  const address = journeyAddress(askSnippet()?.journey ?? '');
  if (!address) return { ok: false, reason: { why: 'none' } };
  if (inline) return withinLimit(inline, address);
  try {
    const answer = await fetch(address, {
      credentials: 'omit',
      signal: AbortSignal.timeout(FETCH_LIMIT_MS),
    });
    if (!answer.ok) return { ok: false, reason: { why: 'unreachable' } };
    return withinLimit(await answer.text(), address);
  } catch {
    return { ok: false, reason: { why: 'unreachable' } };
  }
}

function withinLimit(text: string, address: string): JourneyText {
  if (text.length > JOURNEY_FILE_LIMIT) return { ok: false, reason: { why: 'tooLarge' } };
  return { ok: true, value: { text, address } };
}

/** Absolute, or empty: inline first, then the link element, the snippet's own word, its script element. */
function journeyAddress(said: string): string {
  if (document.getElementById(JOURNEY_INLINE_ID)?.textContent) {
    return `${location.origin}${location.pathname}#${JOURNEY_INLINE_ID}`.slice(0, ADDRESS_LIMIT);
  }
  const link = document.querySelector(`link[rel~="${JOURNEY_LINK_REL}"]`);
  const script = document.querySelector(`script[${JOURNEY_SCRIPT_ATTRIBUTE}]`);
  const given =
    link?.getAttribute('href') || said || script?.getAttribute(JOURNEY_SCRIPT_ATTRIBUTE) || '';
  if (!given || !URL.canParse(given, document.baseURI)) return '';
  const { href, protocol } = new URL(given, document.baseURI);
  const isWeb = protocol === 'http:' || protocol === 'https:';
  return isWeb && href.length <= ADDRESS_LIMIT ? href : '';
}
