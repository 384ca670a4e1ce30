import type { Box } from '../../../shared/journey/target.ts';
import { boxInWindow } from '../frame-place.ts';

/** A line of text, or the part of it that a passage takes, in CSS pixels of the viewport. */
export interface Line {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The lines of a passage, from its first on. A range's own boxes would be those of whole blocks, too. */
export function* linesOf(range: Range): Generator<Line> {
  let line: Line | null = null;
  for (const piece of piecesOf(range)) {
    if (line && isOnLine(piece, line)) {
      line = around(line, piece);
      continue;
    }
    if (line) yield line;
    line = piece;
  }
  if (line) yield line;
}

export function firstLineOf(range: Range): Line | null {
  return linesOf(range).next().value ?? null;
}

/** The same in CSS pixels of the window, also where it stands in a frame. */
export function linesInWindow(range: Range): Box[] {
  const shift = shiftOf(range);
  return [...linesOf(range)].map((line) => boxOf(line, shift));
}

export function firstLineInWindow(range: Range): Box | null {
  const line = firstLineOf(range);
  return line && boxOf(line, shiftOf(range));
}

function shiftOf({ startContainer }: Range): { x: number; y: number } {
  const element = startContainer.parentElement;
  if (!element) return { x: 0, y: 0 };
  const [inWindow, inFrame] = [boxInWindow(element), element.getBoundingClientRect()];
  return { x: inWindow.x - inFrame.x, y: inWindow.y - inFrame.y };
}

const boxOf = ({ left, top, right, bottom }: Line, { x, y }: { x: number; y: number }): Box => ({
  ...{ x: left + x, y: top + y, width: right - left, height: bottom - top },
});

/** Each text of it, line by line. */
function* piecesOf(range: Range): Generator<Line> {
  const { startContainer, endContainer, commonAncestorContainer: root } = range;
  const walker = root.ownerDocument?.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  if (!walker) return;
  walker.currentNode = startContainer;
  const isText = startContainer.nodeType === Node.TEXT_NODE;
  let node: Node | null = isText ? startContainer : walker.nextNode();
  for (; node && range.intersectsNode(node); node = walker.nextNode()) {
    const part = range.cloneRange();
    part.selectNodeContents(node);
    if (node === startContainer) part.setStart(node, range.startOffset);
    if (node === endContainer) part.setEnd(node, range.endOffset);
    for (const { left, top, right, bottom } of part.getClientRects()) {
      if (right > left && bottom > top) yield { left, top, right, bottom };
    }
  }
}

/** Small print in a line is of that line. */
function isOnLine(piece: Line, line: Line): boolean {
  const middle = (piece.top + piece.bottom) / 2;
  // What is further off stands in another column or cell.
  const far = 2 * (line.bottom - line.top);
  const isNear = piece.left < line.right + far && piece.right > line.left - far;
  return isNear && middle > line.top && middle < line.bottom;
}

const around = (one: Line, other: Line): Line => ({
  left: Math.min(one.left, other.left),
  top: Math.min(one.top, other.top),
  right: Math.max(one.right, other.right),
  bottom: Math.max(one.bottom, other.bottom),
});
