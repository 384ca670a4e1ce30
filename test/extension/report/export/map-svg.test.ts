import type { Element } from 'domhandler';
import { describe, expect, it } from 'vitest';
import { mapSvg } from '../../../../extension/report/export/map-svg.ts';
import { drawnWidth } from '../../../../extension/report/export/svg-block.ts';
import { escaped } from '../../../../extension/report/export/xml.ts';
import type { Pain } from '../../../../shared/journey/map/pains.ts';
import { study } from '../../../shared/journey/map/study.ts';
import { HOSTILE, hostileStudy, mapReadOf } from './sample-map.ts';
import { all, named, said, xmlOf } from './xml-of.ts';

const made = study();
const drawn = () => xmlOf(mapSvg(mapReadOf(made)));
const texts = (root: Element) => named(root, 'text').map(said);

/** Where an element stands in the picture. */
function placeOf(element: Element): { x: number; y: number } {
  const own = { x: Number(element.attribs.x ?? 0), y: Number(element.attribs.y ?? 0) };
  let at: Element | null = element;
  while (at) {
    const [, x = '0', y = '0'] =
      /^translate\((\S+) (\S+)\)$/.exec(at.attribs.transform ?? '') ?? [];
    own.x += Number(x);
    own.y += Number(y);
    at = at.parent && 'attribs' in at.parent ? (at.parent as Element) : null;
  }
  return own;
}

describe('the map as a picture', () => {
  it('says what it is to those who hear it', () => {
    const root = drawn();
    expect(root.attribs).toMatchObject({ role: 'img', 'aria-labelledby': 'name answer' });
    expect(named(root, 'title').map(said)).toEqual(['Map: Rainy day on a budget']);
    expect(named(root, 'desc').map(said)[0]).toMatch(/^You lose most customers at 3 Purchase/);
  });

  it('has every lane that says something, each stage and each touchpoint', () => {
    const words = texts(drawn());
    expect(words).toEqual(
      expect.arrayContaining([
        ...['Rainy day on a budget', '40 walks · 3 personas · Last walked Nov 10, 2026'],
        ...['Awareness', 'Consideration', 'Purchase', 'Retention', 'Advocacy'],
        ...['Feeling', 'Came and left', 'Digital', 'Physical', 'touchpoints', 'Pain points'],
        ...made.journey.plan.touchpoints.map(({ id }) => id),
        ...[
          'Shipping cost only at the end',
          '38 came',
          '11 left',
          'hurt on 19 of 33 walks · Logistics',
        ],
      ]),
    );
    expect(words).not.toContain('Not found');
  });

  it('draws the trail through what was felt', () => {
    const root = drawn();
    const [felt] = mapReadOf(made).map.curves;
    const discs = named(root, 'text').filter((one) => one.attribs['text-anchor'] === 'middle');
    const heights = discs.slice(-5).map((disc) => placeOf(disc).y);
    const order = (values: readonly number[]) =>
      values.map((_, index) => index).toSorted((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
    expect(order(heights)).toEqual(order(felt?.points.map(({ mean }) => -mean) ?? []));
    expect(
      named(root, 'path').filter(({ attribs }) => attribs['stroke-width'] === '3'),
    ).toHaveLength(1);
  });

  it.each([1, 5, 12])('keeps all it says inside, with %i stages', (count) => {
    const { plan } = made.journey;
    const stages = Array.from({ length: count }, (_, index) => ({
      ...(plan.stages[index] ?? { id: `stage-${index}` }),
      name: 'Aftersalesrelationshipmanagement and more '.repeat(4),
    }));
    const read = mapReadOf({ ...made, journey: { ...made.journey, plan: { ...plan, stages } } });
    const root = xmlOf(mapSvg(read));
    const [width, height] = [Number(root.attribs.width), Number(root.attribs.height)];
    for (const one of named(root, 'text')) {
      const { x, y } = placeOf(one);
      const size = Number(one.attribs['font-size']) as 11;
      const wide = drawnWidth(said(one), { size, bold: Boolean(one.attribs['font-weight']) });
      const start = { end: x - wide, middle: x - wide / 2 }[one.attribs['text-anchor'] ?? ''] ?? x;
      expect([said(one), start >= 0, start + wide <= width, y > 0 && y < height]).toEqual([
        ...[said(one), true, true, true],
      ]);
    }
  });

  it('says of many pain points how many are not drawn', () => {
    const read = mapReadOf(made);
    const [pain] = read.map.pains;
    const pains = Array.from({ length: 9 }, (_, index) => ({ ...pain, id: `${index}` }) as Pain);
    const root = xmlOf(mapSvg({ ...read, map: { ...read.map, pains } }));
    const drawnTimes = texts(root).filter((one) => one === 'Shipping cost only at the end').length;
    expect([drawnTimes, texts(root).includes('3 more')]).toEqual([6, true]);
  });

  it('is a picture whatever anybody wrote, and nothing else', () => {
    const text = mapSvg(mapReadOf(hostileStudy()));
    const root = xmlOf(text);
    const names = new Set(all(root).map(({ name }) => name));
    expect([...names].toSorted()).toEqual([
      'circle',
      'defs',
      'desc',
      'g',
      'linearGradient',
      'path',
      'rect',
      'stop',
      'svg',
      'text',
      'title',
    ]);
    expect(named(root, 'title').map(said)).toEqual([`Map: ${HOSTILE}`]);
    const attributes = new Set(all(root).flatMap(({ attribs }) => Object.keys(attribs)));
    expect([...attributes].filter((name) => /^on|href/i.test(name))).toEqual([]);
  });
});

it('writes no letter that XML forbids', () => {
  expect(escaped('a\u0000b\u001fc\ud800d\uffffe\u{1f600}\tf\n')).toBe('abcde\u{1f600}\tf\n');
});
