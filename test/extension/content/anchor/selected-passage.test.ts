import { afterEach, beforeEach, expect, it } from 'vitest';
import { selectedPassage } from '../../../../extension/content/anchor/selected-passage.ts';

const PAGE = `<main><p id="one">You can return it within ten days of purchase.</p><p id="two"><b id="bold">Ten days</b></p>
<p id="typed">Before <textarea>my secret</textarea> after</p><div id="masked" data-private>Card 4111</div><p contenteditable id="own">Dear diary</p></main>`;

function select(id: string, from: number, to: number): void {
  const node = document.getElementById(id)?.firstChild;
  if (!node) throw new Error(id);
  const range = document.createRange();
  range.setStart(node, from);
  range.setEnd(node, to);
  document.getSelection()?.removeAllRanges();
  document.getSelection()?.addRange(range);
}

beforeEach(() => {
  document.body.innerHTML = PAGE;
});
afterEach(() => {
  document.getSelection()?.removeAllRanges();
  document.body.innerHTML = '';
});

it('keeps the words, those beside them, and where they began', () => {
  select('one', 8, 32);
  expect(selectedPassage()).toMatchObject({
    element: { id: 'one' },
    quote: {
      exact: 'return it within ten day',
      prefix: 'You can ',
      suffix: 's of purchase. Ten days Before a',
      start: 8,
    },
  });
});

it('takes the words beside an element that it fills from around it', () => {
  select('bold', 0, 8);
  const { quote, element } = selectedPassage() ?? {};
  expect(element?.id).toBe('bold');
  expect(quote?.exact).toBe('Ten days');
  expect(quote?.prefix).toBe('it within ten days of purchase. ');
});

it('is none where nothing is selected, and none of what somebody typed or nobody may see', () => {
  expect(selectedPassage()).toBe(null);
  select('masked', 0, 9);
  expect(selectedPassage()).toBe(null);
  select('own', 0, 4);
  expect(selectedPassage()).toBe(null);
});

it('is its element where an address or a long number is among its words', () => {
  const bold = document.getElementById('bold') as HTMLElement;
  bold.textContent = 'Write to maja@kuvert.example';
  select('bold', 0, 28);
  expect(selectedPassage()).toEqual({ element: bold });
});

it('has no words beside it out of a field', () => {
  select('typed', 0, 6);
  const { quote } = selectedPassage() ?? {};
  expect(quote).toMatchObject({ exact: 'Before', suffix: ' after' });
  expect(JSON.stringify(quote)).not.toMatch(/secret|4111|diary/);
});
