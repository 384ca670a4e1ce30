import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { personalRanges } from '../../../../extension/content/capture/personal-ranges.ts';
import { atOnce } from '../../../../extension/content/tag/in-slices.ts';

const ours = document.createElement('x-ours');

beforeEach(() => {
  // The stand-in has no closed roots to look into.
  vi.spyOn(fakeBrowser.dom, 'openOrClosedShadowRoot').mockImplementation((e) => e.shadowRoot);
  document.body.innerHTML = '';
});
afterEach(() => void vi.restoreAllMocks());

const found = (html: string) => {
  document.body.innerHTML = html;
  document.body.append(ours);
  return atOnce(personalRanges(ours, () => true)).map(String);
};

describe('personal data in the text of a page', () => {
  it.each([
    ['a paragraph', '<p>Sent to maja@example.se today</p>', ['maja@example.se']],
    ['a line of several', '<p>ma<b>ja@exam</b>ple.se</p>', ['maja@example.se']],
    ['a line with a place to break', '<p>maja@<wbr>example.se</p>', ['maja@example.se']],
    [
      'groups that are elements',
      '<p><span>4111</span> <span>1111</span> <span>1111</span> <span>1111</span></p>',
      ['4111 1111 1111 1111'],
    ],
    ['what is not shown now', '<p hidden>811228-9874</p>', ['811228-9874']],
    ['a button', '<button>maja@example.se</button>', ['maja@example.se']],
  ])('is found in %s', (_, html, ranges) => {
    expect(found(html)).toEqual(ranges);
  });

  it.each([
    ['a script', '<script type="x">maja@example.se</script>'],
    ['a template', '<template>maja@example.se</template>'],
    ['two paragraphs', '<p>811228</p><p>-9874</p>'],
    ['a price', '<p>1 299,00 kr</p>'],
  ])('is not found in %s', (_, html) => {
    expect(found(html)).toEqual([]);
  });

  it('is found in shadow trees within each other, and never in ours', () => {
    document.body.innerHTML = '<div></div>';
    const outer = (document.body.firstElementChild as Element).attachShadow({ mode: 'open' });
    outer.innerHTML = '<section></section>';
    const inner = (outer.firstElementChild as Element).attachShadow({ mode: 'open' });
    inner.innerHTML = '<p>maja@example.se</p>';
    ours.textContent = 'own@example.se';
    document.body.append(ours);
    expect(atOnce(personalRanges(ours, () => true)).map(String)).toEqual(['maja@example.se']);
    ours.textContent = '';
  });

  it('is found in a text of any length, also where two of its parts meet', () => {
    const words = `${'x '.repeat(9_990)} maja.lind@example.se ${'y '.repeat(20_000)} kai@example.no`;
    const ranges = new Set(found(`<p>${words}</p>`));
    expect(ranges).toContain('maja.lind@example.se');
    expect(ranges).toContain('kai@example.no');
  });

  it('is left out where it is not wanted', () => {
    document.body.innerHTML = '<p>maja@example.se</p><p>kai@example.no</p>';
    const wanted = (range: Range) => String(range).startsWith('kai');
    expect(atOnce(personalRanges(ours, wanted)).map(String)).toEqual(['kai@example.no']);
  });

  it('is looked for in small steps', () => {
    document.body.innerHTML = '<p>maja@example.se</p>'.repeat(100);
    const steps = [...personalRanges(ours, () => true)];
    expect(steps.length).toBeGreaterThan(200);
  });
});
