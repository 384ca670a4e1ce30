import {
  JOURNEY_INLINE,
  JOURNEY_INLINE_ID,
  JOURNEY_LINK_REL,
  JOURNEY_SCRIPT_ATTRIBUTE,
} from '../../shared/contract/attributes.ts';
import type { PageReport } from '../../shared/journey/briefing.ts';
import { ADDRESS_LIMIT, JOURNEY_FILE_LIMIT } from '../../shared/journey/limits.ts';
import { cleanAddress, cleanTitle } from '../../shared/kit/page-address.ts';
import type { ContentCalls } from '../platform/messages.ts';
import { askSnippet } from './page-link.ts';
import type { PolicyEar } from './policy-ear.ts';

/** A journey file that takes longer is not waited for. */
const FETCH_LIMIT_MS = 10_000;

/** What can be said of this page, read now. */
export function reportPage(guarded: boolean): PageReport {
  const snippet = askSnippet();
  return {
    address: cleanAddress(location.href),
    title: cleanTitle(document.title),
    snippet: snippet?.snippet ?? '',
    journeyAddress: journeyAddress(snippet?.journey ?? ''),
    guarded,
  };
}

/** As the message that asks for it has it. */
type JourneyText = ReturnType<ContentCalls['journeyText']>;

/** The journey file's text as this page gives it. It is not evaluated here, only handed on. */
export async function readJourneyText(policy: PolicyEar): Promise<JourneyText> {
  const inline = inlineJourney();
  const address = journeyAddress(askSnippet()?.journey ?? '');
  if (!address) return { ok: false, reason: { why: 'none' } };
  // What stands in the page is not fetched: whatever is refused then is the page's own matter.
  const { text, refused } =
    inline === null
      ? await policy(address, () => textAt(address))
      : { text: inline, refused: false };
  if (text === null) {
    const why = refused ? 'forbidden' : 'unreachable';
    return { ok: false, reason: { why, where: address } };
  }
  if (text.length > JOURNEY_FILE_LIMIT) {
    return { ok: false, reason: { why: 'tooLarge', where: address } };
  }
  return { ok: true, value: { text, address } };
}

/** Null where nothing comes, or not in time. What is too long is not read to its end. */
async function textAt(address: string): Promise<string | null> {
  const stopped = AbortSignal.timeout(FETCH_LIMIT_MS);
  try {
    const answer = await fetch(address, { credentials: 'omit', signal: stopped });
    if (!answer.ok || !answer.body) return null;
    let text = '';
    const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
    while (text.length <= JOURNEY_FILE_LIMIT) {
      const { done, value } = await reader.read();
      if (done) return text;
      text += value;
    }
    void reader.cancel();
    return text;
  } catch {
    return null;
  }
}

/** Null where there is none: another element may have that id. */
function inlineJourney(): string | null {
  return document.querySelector(JOURNEY_INLINE)?.textContent || null;
}

/** Absolute, or empty: inline first, then the link element, the snippet's own word, its script element. */
function journeyAddress(said: string): string {
  if (inlineJourney()) {
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
