import { beforeEach, describe, expect, it, vi } from 'vitest';
import { placeOf } from '../../../../extension/content/compose/nearest-mark.ts';
import { PageScan } from '../../../../extension/content/scan-page.ts';
import type { Briefing } from '../../../../shared/journey/briefing.ts';

// Only browsers open closed roots.
vi.mock('../../../../extension/platform/shadow-root.ts', () => ({
  shadowRootOf: (element: Element) => element.shadowRoot,
}));

const BRIEFING: Briefing = {
  tabId: 1,
  walkId: 'w1',
  journeyId: 'j1',
  personaId: null,
  meetingName: 'b2c0a6de',
  walkedMs: 0,
  paused: false,
  panelKeys: '',
  overlayKeys: '',
  stages: [{ id: 'purchase', name: 'Köp' }],
  labels: {
    'cart.add': {
      name: 'Lägg i varukorg',
      owner: 'partner',
      responsible: 'Webbteamet',
      experience: '',
      stages: ['purchase'],
    },
    'mail.join': { name: 'Brev', owner: 'brand', responsible: '', experience: '', stages: [] },
  },
  pins: [],
  draft: null,
};

const at = (selector: string) => document.querySelector(selector);

beforeEach(() => {
  document.head.innerHTML = '';
  document.body.innerHTML = `
    <section data-waymark-stage="consideration">
      <div data-waymark-touchpoint="cart.add"><b id="inside">+</b></div>
      <p id="beside">Text</p>
    </section>
    <form data-waymark-touchpoint="mail.join"><input id="field"></form>
    <p id="nowhere">Text</p>
    <div data-waymark-touchpoint="Not A Name"><i id="malformed">x</i></div>`;
});

describe('the place of a note', () => {
  it('comes from the nearest mark, the responsible from the journey', () => {
    expect(placeOf(at('#inside'), BRIEFING, new PageScan())).toEqual({
      stage: 'consideration',
      touchpoint: 'cart.add',
      owner: 'partner',
      responsible: 'Webbteamet',
    });
  });

  it('has a stage without a touchpoint beside a mark', () => {
    expect(placeOf(at('#beside'), BRIEFING, new PageScan())).toMatchObject({
      stage: 'consideration',
      touchpoint: null,
      owner: null,
    });
  });

  it('falls back on the page’s stage, for elements and for the page', () => {
    document.head.innerHTML = '<meta name="waymark:stage" content="purchase">';
    expect(placeOf(at('#field'), BRIEFING, new PageScan()).stage).toBe('purchase');
    expect(placeOf(at('#nowhere'), BRIEFING, new PageScan()).stage).toBe('purchase');
    expect(placeOf(null, BRIEFING, new PageScan())).toMatchObject({
      stage: 'purchase',
      touchpoint: null,
    });
  });

  it('is nowhere on a page without marks, and says nobody where nobody is named', () => {
    expect(placeOf(at('#nowhere'), BRIEFING, new PageScan())).toEqual({
      stage: null,
      touchpoint: null,
      owner: null,
      responsible: null,
    });
    expect(placeOf(at('#field'), BRIEFING, new PageScan()).responsible).toBeNull();
  });

  it('ignores a malformed mark', () => {
    expect(placeOf(at('#malformed'), BRIEFING, new PageScan()).touchpoint).toBeNull();
  });

  it('looks outside of a shadow root', () => {
    const host = document.createElement('x-button');
    at('#inside')?.append(host);
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = '<button>+</button>';
    expect(placeOf(root.querySelector('button'), BRIEFING, new PageScan()).touchpoint).toBe(
      'cart.add',
    );
  });
});
