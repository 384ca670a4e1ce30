import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type SiteHost, startSite } from '../site/server.mjs';
import { FILES } from './check-files.ts';

const CHECK = fileURLToPath(new URL('../../dist/snippet/check.js', import.meta.url));

let folder = '';
const write = (file: string, text: string) => {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
};
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'waymark-check-'));
  for (const [file, text] of Object.entries(FILES)) write(file, text);
});
afterEach(() => rmSync(folder, { recursive: true }));

interface Ran {
  status: number | null;
  out: string;
  err: string;
}

/** Runs the built command in the folder, without a shell: patterns arrive as they are. */
function waymark(words: string[], program = CHECK, env = process.env): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program, ...words], { cwd: folder, env });
    const ran: Ran = { status: null, out: '', err: '' };
    child.stdout.on('data', (chunk) => {
      ran.out += chunk;
    });
    child.stderr.on('data', (chunk) => {
      ran.err += chunk;
    });
    child.once('close', (status) => resolve({ ...ran, status }));
  });
}

const SITE = ['check', 'journey.json', 'dist/**/*.html'];

describe('waymark check on files', () => {
  it('has nothing against a good site', async () => {
    expect(await waymark(SITE)).toEqual({
      status: 0,
      out: '',
      err: '2 pages, 4 marks: no errors, no warnings, no advice.\n',
    });
  });

  it('fails where a redesign has lost a mark, and says which', async () => {
    write('dist/index.html', FILES['dist/index.html'].replace(/<a.*/, '<a>Help</a>'));
    const { status, out } = await waymark(SITE);
    expect(out.split('\n').slice(0, -1)).toEqual([
      'journey.json:50: error markLost: “help” is planned and marked on none of the pages. Put its mark back, write a rule for it, or take it out of the journey.',
      expect.stringMatching(/^journey\.json:\d+: warning taggedNothingAfter: /),
    ]);
    expect(status).toBe(1);
    expect((await waymark([...SITE, '--some'])).status).toBe(0);
  });

  it('names file and line of a malformed mark', async () => {
    write('dist/index.html', FILES['dist/index.html'].replace('"list"', '"List"'));
    const { status, out } = await waymark(SITE);
    expect(out.split('\n')).toContain(
      'dist/index.html:3: error markUpper: The mark “List” has capital letters and is ignored. Write “list”.',
    );
    expect(status).toBe(1);
  });

  it('tells five warnings of a kind, and all when asked or strict, which fails for one', async () => {
    for (const page of '1234567') write(`dist/${page}.html`, '<p>Nothing marked</p>');
    const lines = ({ out }: Ran) => out.match(/^dist.*: warning pageUnmarked: The page /gm)?.length;
    const few = await waymark(SITE);
    expect([few.status, lines(few), few.err]).toEqual([0, 5, expect.stringMatching(/: 2 of page/)]);
    expect(lines(await waymark([...SITE, '--all']))).toBe(7);
    const strict = await waymark([...SITE, '--strict']);
    expect([strict.status, lines(strict)]).toEqual([1, 7]);
  });

  it('tells a machine everything', async () => {
    write('dist/about.html', '<a data-waymark-touchpoint="gone">x</a>');
    const { out, err } = await waymark([...SITE, '--json', '--base', 'https://www.shop.example']);
    const document = JSON.parse(out) as { pages: { address: string }[] };
    expect(document).toMatchObject({
      version: 1,
      journey: { id: 'shop.first-order', file: 'journey.json' },
      counts: { error: 0, warning: 1, advice: 0 },
      findings: [
        {
          rule: 'markUnplanned',
          level: 'warning',
          file: 'dist/about.html',
          line: 1,
          values: ['gone'],
          message: '“gone” is marked and not planned.',
        },
      ],
    });
    expect(document.pages.map(({ address }) => address)).toEqual([
      'https://www.shop.example/about.html',
      'https://www.shop.example/cart/',
      'https://www.shop.example/',
    ]);
    expect(err).toBe('');
  });

  it.each([
    [['check', 'gone.json', 'dist'], 'gone.json cannot be read: there is no such file.'],
    [['check', 'journey.json', 'built/*.html'], 'built/*.html is no file, and matches none.'],
    [['check', 'dist/index.html', 'dist'], 'dist/index.html is no JSON: '],
    [['check', 'journey.json'], 'Name the pages to check'],
    [['watch'], 'There is no command watch'],
  ])('could not check %j', async (words, why) => {
    const { status, out, err } = await waymark(words);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(why);
  });

  it('names the field of a journey file that is wrong', async () => {
    write('journey.json', FILES['journey.json'].replace('"owner": "brand"', '"owner": "us"'));
    expect(await waymark(SITE)).toEqual({
      status: 2,
      out: '',
      err: 'journey.json:29: touchpoints.0.owner: It may be: brand, partner, customer, external.\n',
    });
  });

  it('names all fields of it that are wrong, and what may stand there', async () => {
    const text = FILES['journey.json'].replace('"version": 1', '"version": 2');
    write('journey.json', text.replace('"owner": "brand"', '"owner": "us"'));
    expect((await waymark(SITE)).err.split('\n')).toEqual([
      'journey.json:2: version: It may be: 1.',
      expect.stringMatching(/^journey\.json:29: touchpoints\.0\.owner: It may be: brand, /),
      '',
    ]);
  });

  it('names a rule that cannot be read', async () => {
    write('journey.json', FILES['journey.json'].replace('#pay', 'div[['));
    const { out } = await waymark(SITE);
    expect(out).toMatch(
      /^journey\.json:\d+: error ruleSelectorBroken: The selector “div\[\[” cannot be read\. /,
    );
    expect(out).not.toMatch(/ruleFindsNothing|markLost/);
  });

  it('says that the Chromium which was named is not there', async () => {
    const words = ['check', 'journey.json', 'http://localhost:9/'];
    expect(await waymark(words, CHECK, { ...process.env, CHROMIUM: '/nope' })).toEqual({
      status: 2,
      out: '',
      err: 'CHROMIUM names /nope, and there is no such file.\n',
    });
  });

  it('tells how to use it', async () => {
    const { status, out } = await waymark(['--help']);
    expect([status, out.split('\n')[0]]).toEqual([0, 'waymark check <journey.json> <page ...>']);
  });

  it('says what is missing to open addresses', async () => {
    const alone = join(folder, 'alone.mjs');
    copyFileSync(CHECK, alone);
    const { status, err } = await waymark(['check', 'journey.json', 'http://localhost:9/'], alone);
    expect([status, err]).toEqual([
      2,
      expect.stringContaining('npm install --save-dev playwright-core'),
    ]);
  });
});

/** A page whose marks are there only once its script has run. */
const LATE = `<!doctype html><title>Late</title>
<shop-cart data-waymark-stage="purchase"></shop-cart><iframe src="/frame"></iframe>
<iframe srcdoc="<b data-waymark-touchpoint='help.own'>Own</b>"></iframe>
<iframe sandbox srcdoc="<b data-waymark-touchpoint='help.shut'>Shut</b>"></iframe>
<script>
  dataLayer = [{ page_type: 'home' }, { page: { type: 'Cart' } }];
  document.querySelector('shop-cart').attachShadow({ mode: 'open' }).innerHTML =
    '<button data-waymark-touchpoint="cart.lines">Lines</button>';
  addEventListener('load', () => requestAnimationFrame(() => {
    document.body.insertAdjacentHTML('beforeend', '<p data-waymark-touchpoint="late">Late</p>');
  }));
</script>`;

async function serveLate() {
  const server = createServer(({ url }, answer) => {
    answer.setHeader('content-type', 'text/html');
    if (url === '/data') answer.setHeader('content-type', 'application/json').end('{}');
    else if (url === '/late') answer.end(LATE);
    else if (url === '/frame')
      answer.end('<b data-waymark-touchpoint="help.questions">Questions</b>');
    else answer.writeHead(404).end('<h1>Gone</h1>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: (path: string) => `http://127.0.0.1:${port}${path}`, close: () => server.close() };
}

describe('waymark check on a running site', () => {
  let late: Awaited<ReturnType<typeof serveLate>>;
  beforeEach(async () => {
    late = await serveLate();
  });
  afterEach(() => late.close());

  it('reads what scripts have made, in shadow roots and frames of the site, and the sample shop', async () => {
    const shop = await startSite({});
    const journey = readFileSync(new URL('../site/shop/journey.json', import.meta.url), 'utf8');
    const origin = (_all: string, host: SiteHost) => shop.origin(host);
    write('journey.json', journey.replace(/\{\{origin:(\w+)\}\}/g, origin));
    const paths = ['/', '/om', '/varukorg?lagg=skur.raps.M'];
    const addresses = [...paths.map((path) => shop.url('shop', path)), late.url('/late')];
    const words = ['check', 'journey.json', ...addresses, '--some', '--json'];
    const { status, out, err } = await waymark(words);
    await shop.close();
    expect([status, err]).toEqual([0, '']);
    const { findings, pages } = JSON.parse(out) as {
      findings: { rule: string; file: string }[];
      pages: { pageType: string; marks: object[] }[];
    };
    expect(findings.map(({ rule, file }) => [rule, file])).toEqual([
      ['pageUnmarked', addresses[1]],
      ['markUnplanned', addresses[3]],
      ['markUnplanned', addresses[3]],
    ]);
    expect(pages[3]?.pageType).toBe('Cart');
    expect(pages[3]?.marks).toMatchObject([
      { touchpoint: 'cart.lines', stages: ['purchase'], label: 'Lines' },
      { touchpoint: 'late', stages: [] },
      { touchpoint: 'help.questions', stages: [] },
      { touchpoint: 'help.own', stages: [] },
    ]);
  });

  it.each([
    ['/gone', 'answers 404.'],
    ['/data', 'is no HTML page: it answers with application/json.'],
  ])('cannot check what is no page: %s', async (path, words) => {
    const { status, err } = await waymark(['check', 'journey.json', late.url(path)]);
    expect([status, err]).toEqual([2, `${late.url(path)} ${words}\n`]);
  });
});
