/**
 * Ways to put a badge on each of many elements, in our own words: the least there can be, and two common ones. Functions
 * are sent to the page as text, so each stands alone.
 */

/** The floor: every badge is put where its element is in the document, once. Whatever moves later is not followed. */
export function placeOnce(): void {
  const layer = document.createElement('div');
  layer.style.cssText = 'position:absolute;left:0;top:0;width:0;height:0;pointer-events:none';
  const marked = [...document.querySelectorAll<HTMLElement>('[data-waymark-touchpoint]')];
  const rects = marked.map((element) => element.getBoundingClientRect());
  rects.forEach(({ left, top }, index) => {
    const badge = document.createElement('div');
    badge.textContent = marked[index]?.dataset.waymarkTouchpoint ?? '';
    badge.style.cssText = `position:absolute;left:${left + scrollX}px;top:${top + scrollY - 22}px;height:20px;background:#fff;font:600 11px/20px sans-serif`;
    layer.append(badge);
  });
  document.documentElement.append(layer);
}

/** On each scroll event, in the next frame: every element is measured, every badge written, in a fixed layer. */
export function measureAllOnScroll(): void {
  const marked = [...document.querySelectorAll<HTMLElement>('[data-waymark-touchpoint]')];
  const layer = document.createElement('div');
  layer.style.cssText = 'position:fixed;inset:0;pointer-events:none;overflow:hidden';
  const badges = marked.map((element) => {
    const badge = document.createElement('div');
    badge.textContent = element.dataset.waymarkTouchpoint ?? '';
    badge.style.cssText =
      'position:absolute;left:0;top:0;height:20px;background:#fff;font:600 11px/20px sans-serif';
    layer.append(badge);
    return badge;
  });
  document.documentElement.append(layer);
  let asked = false;
  const place = () => {
    asked = false;
    const rects = marked.map((element) => element.getBoundingClientRect());
    rects.forEach(({ left, top }, index) => {
      const badge = badges[index];
      if (badge) badge.style.transform = `translate(${left}px, ${top - 22}px)`;
    });
  };
  addEventListener('scroll', () => {
    if (!asked) requestAnimationFrame(place);
    asked = true;
  });
  place();
}

/** On each scroll event, at once: every element measured, and the stacking of all its ancestors looked up. */
export function measureAllWithAncestors(): void {
  const marked = [...document.querySelectorAll<HTMLElement>('[data-waymark-touchpoint]')];
  const layer = document.createElement('div');
  layer.style.cssText = 'position:absolute;left:0;top:0;pointer-events:none';
  document.documentElement.append(layer);
  const badges = marked.map((element) => {
    const badge = document.createElement('div');
    badge.textContent = element.dataset.waymarkTouchpoint ?? '';
    layer.append(badge);
    return badge;
  });
  const place = () => {
    const measured = marked.map((element) => {
      let stacking = 0;
      for (let at: Element | null = element; at; at = at.parentElement) {
        stacking = Math.max(stacking, Number.parseInt(getComputedStyle(at).zIndex, 10) || 0);
      }
      return { rect: element.getBoundingClientRect(), stacking };
    });
    measured.forEach(({ rect, stacking }, index) => {
      const badge = badges[index];
      if (!badge) return;
      const [x, y] = [rect.left + scrollX, rect.top + scrollY - 22];
      badge.style.cssText = `position:absolute;left:${x}px;top:${y}px;height:20px;z-index:${stacking + 1};background:#fff;font:600 11px/20px sans-serif`;
    });
  };
  addEventListener('scroll', place, { capture: true });
  addEventListener('resize', place);
  place();
}
