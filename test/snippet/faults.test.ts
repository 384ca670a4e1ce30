import { beforeEach, describe, expect, it, vi } from 'vitest';
import './as-full.ts';
import { page, waymark } from './tagged-page.ts';

const { show, find, said, pass, linger } = page;
const explain = (of?: string | Element) => window.waymark?.explain?.(of);
const why = (of: string | Element) => explain(of)?.touchpoints[0]?.why.join(' ') ?? '';
vi.spyOn(console, 'info').mockImplementation(() => {});
const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
const warned = () => warn.mock.calls.map(String).join('\n');

/** Another page: its snippet is the one that is asked, whatever an earlier one still hears. */
async function begin(settings: Record<string, string>): Promise<void> {
  Reflect.deleteProperty(window, 'waymark');
  await page.install(settings);
}

describe('a prefix', () => {
  it('with which nothing can be looked for is explained', async () => {
    await begin({ prefix: 'a b', debug: '' });
    show('<b data-waymark-touchpoint="x"></b>');
    await pass(1_000);
    const words = '"a b" cannot be a prefix, and no mark can be found';
    expect(explain()).toMatchObject({ prefix: 'a b', touchpoints: [] });
    expect(explain()?.notes[0]).toContain(words);
    expect(why('x')).toContain(words);
    expect(why(find('b'))).toContain(words);
    expect(warned()).toContain(words);
  });

  it('that works here and nowhere else is explained, once', async () => {
    await begin({ prefix: 'a_b' });
    show('<b data-a_b-touchpoint="x" data-a_b-stage="s"></b>');
    await linger('b');
    expect(explain()?.notes).toEqual([
      '"a_b" cannot be a prefix, and the Waymark extension ignores it: write letters, digits and single hyphens.',
    ]);
    expect(explain('x')?.touchpoints[0]).toMatchObject({ announced: ['seen'], why: [] });
  });

  it('may be written with capital letters, as HTML reads attributes', async () => {
    await begin({ prefix: 'WM' });
    show('<b data-wm-touchpoint="x" data-wm-stage="s"></b>');
    await linger('b');
    expect(explain()).toMatchObject({ prefix: 'wm', notes: [] });
    document.dispatchEvent(new CustomEvent('waymark:request'));
    expect(page.heard).toContainEqual(expect.objectContaining({ type: 'ready', prefix: 'wm' }));
  });

  it('that the marks do not have is told', async () => {
    await begin({ prefix: 'wm', debug: '' });
    show('<b data-waymark-touchpoint="x"></b><i data-waymark-touchpoint="y"></i>');
    await pass(1_000);
    const words =
      '2 elements have data-waymark-touchpoint, which counts for nothing here: the page\'s prefix is "wm".';
    expect(explain()?.notes).toEqual([words]);
    expect(warned()).toContain(words);
    show('<b data-wm-touchpoint="x"></b>');
    expect(explain()?.notes).toEqual([]);
  });

  it.each([
    ['<script type="x" src="/waymark.js?2" data-prefix="acme"></script>', 'with the prefix "acme"'],
    ['<script type="x" src="/waymark.full.js"></script>', 'without a prefix'],
    ['<script type="x" src="/sinks/otlp.js"></script>', 'otlp.js has no data-endpoint'],
  ])('and script elements: %s', async (script, words) => {
    await begin({ prefix: 'wm', debug: '' });
    show(`${script}<script type="x" src="/waymark.js" data-prefix="WM"></script>
      <script type="x" src="/otlp.js" data-endpoint="/logs"></script><script src="" type="x"></script>`);
    await pass(1_000);
    expect(explain()?.notes).toEqual([expect.stringContaining(words)]);
    expect(warned()).toContain(words);
  });
});

describe('what is written or called amiss', () => {
  beforeEach(async () => {
    await begin({ debug: '' });
    page.heard.splice(0);
    warn.mockClear();
  });

  it('as a stage is told, and is why there is none', async () => {
    show('<b data-waymark-touchpoint="x" data-waymark-stage="Bad Stage! purchase"></b>');
    await linger('b');
    expect(why('x')).toMatch(/"Bad" is no name of a stage.*"Stage!" is no name of a stage/);
    expect(warned()).toContain('data-waymark-stage: "Stage!" is no name of a stage');
  });

  it('as the page’s stage is told', async () => {
    waymark('stage', 'Bad Stage!');
    expect(warned()).toContain('stage("Bad Stage!"): "Bad" is no name of a stage');
    show('<b data-waymark-touchpoint="x"></b>');
    expect(why('x')).toContain('"Stage!" is no name of a stage');
    document.head.innerHTML = '<meta name="waymark:stage" content="KÖP">';
    waymark('stage');
    expect(explain()?.notes).toContainEqual(expect.stringContaining('The page\'s stage: "KÖP"'));
  });

  it.each([
    ['consent("maybe")', ['consent', 'maybe']],
    ['consent()', ['consent']],
    ['touchpoint()', ['touchpoint']],
    ['touchpoint(null)', ['touchpoint', null]],
    ['touchpoint("Not an id")', ['touchpoint', 'Not an id']],
    ['stage(7)', ['stage', 7]],
  ])('as %s is ignored, and noted', (call, words) => {
    waymark(...words);
    expect(said()).toEqual([]);
    expect(explain()?.notes).toContainEqual(expect.stringMatching(call.replace(/[()]/g, '\\$&')));
    expect(warned()).toContain(`waymark: ${call}`);
  });

  it.each([
    '<b data-waymark-touchpoint="x" data-waymark-ignore></b>',
    '<b data-waymark-touchpoint="Bad Name"></b>',
  ])('as a mark is not told to be scrolled to: %s', (html) => {
    show(html);
    expect(why(find('b'))).not.toMatch(/not seen|in view/);
    expect(why(find('b'))).not.toBe('');
  });
});
