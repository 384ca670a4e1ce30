import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readJourneyText } from '../../../extension/content/page-report.ts';
import { hearPolicy, type PolicyEar } from '../../../extension/content/policy-ear.ts';
import { JOURNEY_FILE_LIMIT } from '../../../shared/journey/limits.ts';

const ADDRESS = `${location.origin}/journey.json`;
const INLINE = '<script type="application/json" id="waymark-journey">{"inline":1}</script>';
const LINK = '<link rel="waymark-journey" href="/journey.json">';
const SCRIPT = '<script type="x" data-journey="/other.json"></script>';

let asked: string[];
function site(answer: () => Response | Promise<Response>): void {
  asked = [];
  vi.stubGlobal('fetch', (address: string) => {
    asked.push(address);
    return Promise.resolve().then(answer);
  });
}

/** What a page that listens is told of refusals. */
let heardByPage: string[];

/** The browser says that the page's policy refused this. */
function refuse(blockedURI: string): void {
  const told = new Event('securitypolicyviolation', { bubbles: true });
  for (const [name, value] of Object.entries({ isTrusted: true, blockedURI })) {
    Object.defineProperty(told, name, { value });
  }
  document.dispatchEvent(told);
}

let policy: PolicyEar;
let ending: AbortController;
beforeEach(() => {
  ending = new AbortController();
  policy = hearPolicy(ending.signal);
  heardByPage = [];
  const hear = ({ blockedURI }: SecurityPolicyViolationEvent) => heardByPage.push(blockedURI);
  document.addEventListener('securitypolicyviolation', hear, { signal: ending.signal });
  document.head.innerHTML = '';
  document.body.innerHTML = '';
  site(() => new Response('{}'));
});
afterEach(() => {
  ending.abort();
  vi.unstubAllGlobals();
});

describe('the journey file of a page', () => {
  it.each<[string, string, string, string[]]>([
    ['in the page, before any other', INLINE + LINK, '{"inline":1}', []],
    ['linked, before the snippet’s', SCRIPT + LINK, '{}', [ADDRESS]],
    ['named by the snippet’s script', SCRIPT, '{}', [`${location.origin}/other.json`]],
  ])('is found %s', async (_where, markup, text, addresses) => {
    document.head.innerHTML = markup;
    expect(await readJourneyText(policy)).toMatchObject({ ok: true, value: { text } });
    expect(asked).toEqual(addresses);
  });

  it.each([
    ['nothing names one', ''],
    ['another element has the id', '<div id="waymark-journey">{"inline":1}</div>'],
    ['a script that runs has the id', '<script type="x" id="waymark-journey">{}</script>'],
    ['the address is no web address', '<link rel="waymark-journey" href="data:text/plain,{}">'],
  ])('is none where %s', async (_what, markup) => {
    document.head.innerHTML = markup;
    expect(await readJourneyText(policy)).toEqual({ ok: false, reason: { why: 'none' } });
  });

  it.each<[string, () => Response]>([
    ['is not there', () => new Response('no', { status: 404 })],
    [
      'cannot be fetched',
      () => {
        throw new TypeError('Failed to fetch');
      },
    ],
  ])('that %s is named', async (_what, answer) => {
    document.head.innerHTML = LINK;
    site(answer);
    const reason = { why: 'unreachable', where: ADDRESS };
    expect(await readJourneyText(policy)).toEqual({ ok: false, reason });
  });

  it('that the page’s policy refuses says so, and the page hears nothing of it', async () => {
    document.head.innerHTML = LINK;
    site(() => {
      refuse(ADDRESS);
      throw new TypeError('NetworkError');
    });
    const reason = { why: 'forbidden', where: ADDRESS };
    expect(await readJourneyText(policy)).toEqual({ ok: false, reason });
    expect(heardByPage).toEqual([]);
  });

  it.each<[string, () => Response]>([
    ['that was read', () => new Response('{}')],
    [
      'that was refused',
      () => {
        refuse(ADDRESS);
        throw new TypeError('NetworkError');
      },
    ],
  ])('%s keeps no later refusal from the page', async (_what, answer) => {
    document.head.innerHTML = LINK;
    site(answer);
    await readJourneyText(policy);
    refuse(ADDRESS);
    expect(heardByPage).toEqual([ADDRESS]);
  });

  it('keeps no second refusal from the page while it is read', async () => {
    document.head.innerHTML = LINK;
    site(() => {
      refuse(ADDRESS);
      refuse(ADDRESS);
      throw new TypeError('NetworkError');
    });
    await readJourneyText(policy);
    expect(heardByPage).toEqual([ADDRESS]);
  });

  it('that stands in the page keeps no refusal from it', async () => {
    document.head.innerHTML = INLINE;
    await readJourneyText(policy);
    const page = location.href.replace(/#.*/, '');
    refuse(page);
    expect(heardByPage).toEqual([page]);
  });

  it('without an end is not read to its end', async () => {
    document.head.innerHTML = LINK;
    let chunks = 0;
    const chunk = new TextEncoder().encode(' '.repeat(100_000));
    const endless = new ReadableStream({
      pull(controller) {
        chunks += 1;
        controller.enqueue(chunk);
      },
    });
    site(() => new Response(endless));
    const reason = { why: 'tooLarge', where: ADDRESS };
    expect(await readJourneyText(policy)).toEqual({ ok: false, reason });
    expect(chunks * 100_000).toBeLessThan(2 * JOURNEY_FILE_LIMIT);
  });
});
