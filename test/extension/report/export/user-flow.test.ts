import { createRunner, parse, RunnerExtension, type Schema } from '@puppeteer/replay';
import { describe, expect, it } from 'vitest';
import { userFlow } from '../../../../extension/report/export/user-flow.ts';
import type { Plan } from '../../../../shared/journey/plan.ts';
import type { Note, Step } from '../../../../shared/journey/records.ts';
import { standing } from '../../../../shared/journey/standing.ts';
import { moment } from '../../../shared/journey/after-plan.ts';
import { felt, met, page } from '../../../shared/journey/sample-walk.ts';
import { AFTER_NOTES, AFTER_PLAN, AFTER_STEPS, afterNote } from '../sample-after.ts';

const SHOP = 'https://shop.example/';
const flow = (steps: Step[], plan: Plan = AFTER_PLAN, notes: Note[] = []) =>
  userFlow('A walk', { steps, plan, notes });
const clicked = (after: number, id: string) => met(after, id, { action: 'clicked' });
const go = (after: number, path: string, over = {}) =>
  page(after, { address: SHOP + path, title: path, ...over });

/** `click ad -> /coats` or `go /coats`. */
function told(steps: Step[]): string[] {
  return flow(steps).steps.map((step) => {
    if (step.type === 'navigate') return `go ${step.url}`;
    if (step.type === 'customStep') return `${step.name} ${JSON.stringify(step.parameters)}`;
    if (step.type !== 'click') return step.type;
    const led = step.assertedEvents?.map(({ url }) => ` -> ${url}`) ?? [];
    return `click ${step.selectors[0]?.[0]}${led}`;
  });
}

describe('a walk as a recording', () => {
  it('is a user flow as the replay library reads it, touchpoints by their attribute', () => {
    const whole = flow(standing(AFTER_STEPS), AFTER_PLAN, AFTER_NOTES);
    const read = parse(JSON.parse(JSON.stringify(whole)));
    expect(read.selectorAttribute).toBe('data-waymark-touchpoint');
    expect(read.steps).toHaveLength(whole.steps.length);
  });

  it('runs every step of it, in order', async () => {
    const whole = flow(standing(AFTER_STEPS));
    const run: string[] = [];
    class Listener extends RunnerExtension {
      override async runStep(step: Schema.Step) {
        run.push(step.type);
      }
    }
    await (await createRunner(parse(JSON.parse(JSON.stringify(whole))), new Listener())).run();
    expect(run).toEqual(whole.steps.map(({ type }) => type));
  });

  it('clicks touchpoints, and goes to every page by its address', () => {
    const steps = [go(0, ''), clicked(1, 'cart'), met(2, 'pay'), go(3, 'cart'), clicked(4, 'pay')];
    expect(told(steps)).toEqual([
      'setViewport',
      `go ${SHOP}`,
      'click [data-waymark-touchpoint="cart"]',
      'waymark.touchpoint {"touchpoint":"pay","action":"seen","stage":null}',
      `go ${SHOP}cart`,
      'click [data-waymark-touchpoint="pay"]',
    ]);
  });

  it('lets the click lead where the address was cut, and nothing else', () => {
    const cut = `${SHOP}order/~/done`;
    const led = told([go(0, ''), clicked(1, 'cart'), page(2, { address: cut, came: 'link' })]);
    expect(led.slice(2)).toEqual([`click [data-waymark-touchpoint="cart"] -> ${cut}`]);
    const typed = told([go(0, ''), clicked(1, 'cart'), page(2, { address: cut, came: 'typed' })]);
    expect(typed.slice(3)).toEqual([`go ${cut}`]);
  });

  it('passes a form that was sent, since nothing of what was typed is known', () => {
    const sent = met(1, 'pay', { action: 'submitted' });
    expect(told([go(0, ''), sent, go(2, 'done')]).slice(2)).toEqual([
      'waymark.touchpoint {"touchpoint":"pay","action":"submitted","stage":null}',
      `go ${SHOP}done`,
    ]);
  });

  it('tells moments, and leaves feelings to people', () => {
    expect(told([go(0, ''), moment(1, { stage: 'retention' }), felt(2, 1)]).slice(2)).toEqual([
      'waymark.moment {"channel":"phone","touchpoint":null,"stage":"retention"}',
    ]);
  });

  it('finds what a rule marks by the rule’s selector, into shadow roots too', () => {
    const rules = [
      { touchpoint: 'cart', selector: '#bag' },
      { touchpoint: 'cart', selector: 'shop-bag >>> button' },
      { touchpoint: 'pay', selector: '#pay' },
    ];
    const [, , click] = flow([go(0, ''), clicked(1, 'cart')], { ...AFTER_PLAN, rules }).steps;
    expect(click).toMatchObject({
      selectors: [['[data-waymark-touchpoint="cart"]'], ['#bag'], ['shop-bag', 'button']],
    });
  });

  it('is as large as the window was', () => {
    const viewport = { width: 390.4, height: 844, scale: 3 };
    const [first] = flow([go(0, '')], AFTER_PLAN, [afterNote({ viewport })]).steps;
    expect(first).toMatchObject({ width: 390, height: 844, isLandscape: false });
  });
});
