import { type DefaultTreeAdapterMap, parse, defaultTreeAdapter as tree } from 'parse5';
import { describe, expect, it } from 'vitest';
import { cappedPictures } from '../../../../extension/report/export/capped-pictures.ts';
import { embedded } from '../../../../extension/report/export/html.ts';
import { htmlInput } from '../../../../extension/report/export/html-input.ts';
import { mapHtml } from '../../../../extension/report/export/map-html.ts';
import { type MapInput, pictureIds } from '../../../../extension/report/export/map-input.ts';
import type { Note, Picture } from '../../../../shared/journey/records.ts';
import { type Study, study } from '../../../shared/journey/map/study.ts';
import { HOSTILE, hostileStudy, mapInputOf } from './sample-map.ts';

type Element = DefaultTreeAdapterMap['element'];
const made = study();

/** Parsed as every browser parses it; whatever had to be mended makes it fail. */
function read(html: string): Element[] {
  const faults: string[] = [];
  const document = parse(html, { onParseError: ({ code }) => faults.push(code) });
  expect(faults).toEqual([]);
  const all = (node: DefaultTreeAdapterMap['parentNode']): Element[] =>
    node.childNodes.filter(tree.isElementNode).flatMap((one) => [one, ...all(one)]);
  return all(document);
}

const attribute = ({ attrs }: Element, name: string) =>
  attrs.find((one) => one.name === name)?.value;

function said(element: Element): string {
  return element.childNodes
    .map((node) =>
      tree.isTextNode(node) ? node.value : tree.isElementNode(node) ? said(node) : '',
    )
    .join('');
}

async function written(input: MapInput, most?: number): Promise<Element[]> {
  const pictures = await cappedPictures(pictureIds(input), input.picture, most);
  return read(mapHtml(htmlInput(input, pictures)));
}

const part = (all: Element[], id: string) => {
  const found = all.find((one) => attribute(one, 'id') === id);
  if (!found) throw new Error(`no part ${id}`);
  return said(found);
};

const dataIn = (all: Element[]) => JSON.parse(part(all, 'waymark-data'));

/** The study with a picture at each of its first notes, and something done about some. */
function pictured(count = 6): { study: Study; pictures: Picture[] } {
  const notes = made.notes.map(
    (note, index): Note => ({
      ...note,
      pictureId: index < count ? `picture-${index}` : null,
      ...(index === 0
        ? { work: { state: 'solved', evidence: 'Shown on every page since May' } }
        : {}),
    }),
  );
  const pictures = notes.slice(0, count).map(({ id, at }, index): Picture => {
    const bytes = Uint8Array.from({ length: 100 * (index + 1) }, (_, byte) => byte % 256);
    const facts = { at, width: 800, height: 600, box: null, covered: 0 };
    const blob = new Blob([bytes], { type: 'image/png' });
    return { id: `picture-${index}`, noteId: id, ...facts, type: 'image/png', bytes: blob };
  });
  return { study: { ...made, notes }, pictures };
}

describe('the report as a file', () => {
  it('answers first: where, why, who, what was felt, what improved', async () => {
    const all = await written(mapInputOf(made));
    const left = made.truth.left.get('purchase')?.length;
    const came = made.truth.came.get('purchase')?.size;
    const answer = part(all, 'answer');
    expect(answer).toContain('Where do you lose your customers?');
    expect(answer).toContain(
      `You lose most customers at 3 Purchase: ${left} of ${came} walks left there.`,
    );
    expect(answer).toContain('Shipping cost only at the end');
    expect(answer).toContain('Who should actLogistics');
    expect(answer).toContain('Worst at 3 Purchase');
    expect(answer).toContain('3 hurt more often');
    expect(part(all, 'improved')).toContain('11 walks in');
  });

  it('has every part that there is something to say in, and a way to each', async () => {
    const all = await written(mapInputOf(made));
    const parts = all.filter(({ nodeName }) => nodeName === 'section');
    const ids = parts.map((one) => attribute(one, 'id'));
    expect(ids).toEqual([
      ...['answer', 'who', 'improved', 'map', 'pains', 'losses', 'planned', 'seams', 'settled'],
      'walks',
    ]);
    const links = all
      .filter(({ nodeName }) => nodeName === 'a')
      .map((one) => attribute(one, 'href'));
    expect(links.slice(0, ids.length)).toEqual(ids.map((id) => `#${id}`));
    const known = new Set(all.map((one) => attribute(one, 'id')));
    for (const link of links) {
      if (link?.startsWith('#')) expect([link, known.has(link.slice(1))]).toEqual([link, true]);
    }
    expect(part(all, 'walks').match(/Walker \d/g)).toHaveLength(made.walks.length);
  });

  it('fetches nothing, and says so to the browser', async () => {
    const { study: withPictures, pictures } = pictured();
    const all = await written(mapInputOf(withPictures, 'en', pictures));
    const policy = all.find((one) => attribute(one, 'http-equiv') === 'Content-Security-Policy');
    expect(attribute(policy as Element, 'content')).toMatch(/^default-src 'none'; /);
    expect(all.filter(({ nodeName }) => nodeName === 'link')).toEqual([]);
    const sources = all.flatMap((one) => attribute(one, 'src') ?? []);
    expect(sources.every((source) => source.startsWith('data:image/png;base64,'))).toBe(true);
    const scripts = all.filter(({ nodeName }) => nodeName === 'script');
    expect(scripts.map((one) => attribute(one, 'type'))).toEqual(['application/json']);
  });

  it('holds every picture once, shown or in its data', async () => {
    const { study: withPictures, pictures } = pictured();
    const all = await written(mapInputOf(withPictures, 'en', pictures));
    const shown = all.flatMap((one) => attribute(one, 'data-picture') ?? []);
    const { pictures: inData } = dataIn(all) as { pictures: { id: string; base64?: string }[] };
    expect(inData.map(({ id }) => id).toSorted()).toEqual(pictures.map(({ id }) => id));
    expect(inData.filter(({ base64 }) => !base64).map(({ id }) => id)).toEqual(
      expect.arrayContaining(shown),
    );
    expect(new Set(shown).size).toBe(shown.length);
    expect(shown.length).toBeGreaterThan(1);
    // Solved: nothing to be done about it, so it is in the data alone.
    expect(inData.find(({ id }) => id === 'picture-0')?.base64).toBeTruthy();
  });

  it('leaves out the largest pictures beyond its size, and says so', async () => {
    const { study: withPictures, pictures } = pictured(4);
    const all = await written(mapInputOf(withPictures, 'en', pictures), 350);
    const { pictures: kept } = dataIn(all) as { pictures: { id: string }[] };
    expect(kept.map(({ id }) => id)).toEqual(['picture-0', 'picture-1']);
    expect(said(all.find(({ nodeName }) => nodeName === 'header') as Element)).toContain(
      '2 pictures are left out: with them the file would be too large to mail.',
    );
    const { notes } = dataIn(all) as { notes: Note[] };
    expect(notes.filter(({ pictureId }) => pictureId).length).toBe(2);
  });

  it('says what is needed of whom', async () => {
    const notes = made.notes.map((note) => ({
      ...note,
      work: { state: 'accepted' as const, action: 'content' as const },
    }));
    expect(part(await written(mapInputOf({ ...made, notes })), 'who')).toMatch(
      /Logistics.*shipping.*Better or more content/,
    );
  });

  it('says of a pain point as whom it hurt, and until when it is to be done', async () => {
    const notes = made.notes.map((note, index) => ({
      ...note,
      work: { state: 'accepted' as const, due: index % 2 ? '2026-12-24' : '2026-12-01' },
    }));
    const card = part(await written(mapInputOf({ ...made, notes })), 'pain-1');
    expect(card).toContain('Due Dec 1, 2026');
    const hurt = new Set(
      made.notes.flatMap((one) => (one.touchpoint === 'shipping' ? (one.personaId ?? []) : [])),
    );
    for (const persona of hurt) expect(card).toMatch(new RegExp(`Walked as: .*${persona}`));
  });

  it('tells what was solved, with what shows it', async () => {
    const all = await written(mapInputOf(pictured().study));
    expect(part(all, 'answer')).toContain('1 thing that hurt is solved');
    const settled = part(all, 'settled');
    expect(settled).toContain(`Open: ${made.notes.length - 1} · Solved: 1`);
    expect(settled).toContain('Shown on every page since May');
  });

  it('says which walks are looked at', async () => {
    const input = mapInputOf(made);
    const all = await written({ ...input, lens: { personas: ['karin'], role: 'outsider' } });
    expect(said(all.find(({ nodeName }) => nodeName === 'header') as Element)).toContain(
      'Only some of the walks are looked at: karin · walked by an outsider',
    );
    const { walks } = dataIn(all) as { walks: { personaId: string }[] };
    expect(walks.every(({ personaId }) => personaId === 'karin')).toBe(true);
  });
});

const BIDI = '\u202eturned\u202c \u2066first\u2069';

describe('what anybody wrote', () => {
  const hostile = hostileStudy();
  const words = `${HOSTILE} ${BIDI} <img src=x onerror=alert(1)> <!-- ]]> </style></script></title>`;
  const input = mapInputOf({
    ...hostile,
    notes: hostile.notes.map((note) => ({ ...note, text: words, responsible: words })),
  });

  it('is text, wherever it stands', async () => {
    const all = await written(input);
    expect(all.filter(({ nodeName }) => nodeName === 'script')).toHaveLength(1);
    expect(all.filter(({ nodeName }) => nodeName === 'img')).toEqual([]);
    const names = all.flatMap(({ attrs }) => attrs.map(({ name }) => name));
    expect(names.filter((name) => name.startsWith('on'))).toEqual([]);
    const links = all.flatMap((one) => attribute(one, 'href') ?? []);
    expect(links.filter((link) => !/^(#|https:\/\/)/.test(link))).toEqual([]);
    expect(part(all, 'answer')).toContain('<img src=x onerror=alert(1)>');
  });

  it('comes back from the data as it was written, and turns nothing round on the page', async () => {
    const html = mapHtml(htmlInput(input, { pictures: [], left: 0 }));
    expect(html).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    expect(html.match(/<\/script>/g)).toHaveLength(1);
    const { notes, journey } = dataIn(read(html)) as { notes: Note[]; journey: { plan: object } };
    expect(new Set(notes.map(({ text }) => text))).toEqual(new Set([words]));
    expect(journey.plan).toEqual(hostile.journey.plan);
  });

  it('ends no script, however its letters stand', () => {
    const text = JSON.stringify({ a: '</script><!--\u2028\u202e&', b: ['<', '>'] });
    expect(embedded(text)).not.toMatch(/[<>&\u2028\u202e]/);
    expect(JSON.parse(embedded(text))).toEqual(JSON.parse(text));
  });
});
