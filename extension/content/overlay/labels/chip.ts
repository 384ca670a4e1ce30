import type { Owner } from '../../../../shared/journey/plan.ts';

/** What a label says, ready to be drawn. */
export interface LabelContent {
  touchpoint: string;
  name: string;
  owner: Owner | null;
  /** 1-based position of the stage in the journey; null where the journey does not know it. */
  stage: number | null;
}

/** Longer names end in an ellipsis; the card has all of it. */
export const NAME_LENGTH = 24;
export const CHIP_HEIGHT = 20;

/** Makes a chip. Page and journey texts go in as text, isolated in their direction. */
export function createChip(content: LabelContent): HTMLElement {
  const chip = make('div', 'chip');
  chip.dataset.touchpoint = content.touchpoint;
  chip.style.setProperty('--stage', stageColour(content.stage));
  if (content.stage === null) chip.classList.add('no-stage');
  else chip.append(make('b', 'stage', String(content.stage)));
  if (content.owner) chip.append(make('i', `owner ${content.owner}`));
  chip.append(make('bdi', 'name', shortened(content.name)));
  return chip;
}

/** Says how many labels lie under this one; nothing for none. */
export function countOn(chip: HTMLElement, followers: number): void {
  const shown = chip.querySelector(':scope > .more');
  const words = followers > 0 ? `+${followers}` : '';
  if ((shown?.textContent ?? '') === words) return;
  shown?.remove();
  if (words) chip.append(make('span', 'more', words));
}

/** Widths of the parts as labels.css has them, in CSS pixels. */
const EDGES_PX = 11;
const STAGE_PX = 22;
const OWNER_PX = 14;
const NO_STAGE_PX = 5;
const FONT = '600 11px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif';
let canvas: OffscreenCanvasRenderingContext2D | null = null;
/** By name: the same words are as wide everywhere. */
const wordWidths = new Map<string, number>();

/** How wide the chip will be, within two pixels, without laying the page out. */
export function chipWidth({ name, owner, stage }: LabelContent): number {
  const head = stage === null ? NO_STAGE_PX : STAGE_PX;
  return Math.ceil(EDGES_PX + head + (owner ? OWNER_PX : 0) + wordsWidth(shortened(name)));
}

function wordsWidth(words: string): number {
  const known = wordWidths.get(words);
  if (known !== undefined) return known;
  if (!canvas) {
    canvas = new OffscreenCanvas(1, 1).getContext('2d');
    if (canvas) canvas.font = FONT;
  }
  const width = canvas?.measureText(words).width ?? words.length * 7;
  wordWidths.set(words, width);
  return width;
}

export function stageColour(stage: number | null): string {
  // Seven colours; a journey of more stages begins again, and number and name still tell.
  return stage === null ? 'var(--stage-none)' : `var(--stage-${((stage - 1) % 7) + 1})`;
}

/** Cut by what a reader sees as characters, so that no letter is torn. */
export function shortened(name: string): string {
  const letters = [...name.slice(0, NAME_LENGTH * 8)];
  return letters.length > NAME_LENGTH ? `${letters.slice(0, NAME_LENGTH - 1).join('')}…` : name;
}

export function make(tag: string, className: string, content = ''): HTMLElement {
  const element = document.createElementNS('http://www.w3.org/1999/xhtml', tag) as HTMLElement;
  element.className = className;
  if (content) element.textContent = content;
  return element;
}
