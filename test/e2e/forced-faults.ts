/**
 * What a reader with forced colours cannot see: a control without an edge, a choice that looks like the others.
 * For `page.eval`; it sees nothing but itself.
 */
export function forcedFaults(): string[] {
  const edged = '.button, .input, .choice-option, .dialog, .toast, .offer-found, .summary-time > i';
  const apart: [string, string][] = [
    ['[role="tab"][aria-selected="true"]', '[role="tab"][aria-selected="false"]'],
    ['.choice-option:has(:checked)', '.choice-option:not(:has(:checked))'],
    ['.feelings [aria-pressed="true"]', '.feelings [aria-pressed="false"]'],
    ['[data-state="here"] > .stage-dot', '[data-state="done"] > .stage-dot'],
    ['[data-state="done"] > .stage-dot', '[data-state="ahead"] > .stage-dot'],
  ];
  const shown = (selector: string) =>
    [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
  const paper = getComputedStyle(document.body).backgroundColor;
  const edges = shown(edged).flatMap((element) => {
    const { borderTopStyle, borderTopWidth, borderTopColor } = getComputedStyle(element);
    const seen = borderTopStyle !== 'none' && Number.parseFloat(borderTopWidth) > 0;
    const isClear = borderTopColor === paper || borderTopColor === 'rgba(0, 0, 0, 0)';
    const name = `${element.getAttribute('class')} “${element.textContent?.slice(0, 30)}”`;
    return seen && !isClear ? [] : [`${name} has no edge`];
  });
  // Colours of ours are not what is drawn, unless they are kept from being forced.
  const looks = (element: Element) =>
    [undefined, '::before', '::after'].map((part) => {
      const style = getComputedStyle(element, part);
      const { borderTopStyle, borderTopWidth, borderBottomWidth, outlineWidth } = style;
      const own = style.getPropertyValue('forced-color-adjust') === 'none';
      const kept = own ? style.backgroundColor : '';
      const drawn = part === undefined || style.content !== 'none';
      return (
        drawn && [borderTopStyle, borderTopWidth, borderBottomWidth, outlineWidth, kept].join()
      );
    });
  const alike = apart.flatMap(([one, other]) => {
    const [chosen] = shown(one);
    const rest = shown(other);
    const same = rest.some((each) => chosen && looks(each).join() === looks(chosen).join());
    const named = same && chosen?.querySelector('.stage-name') === null;
    return named ? [`${one} looks like ${other}`] : [];
  });
  return [...edges, ...alike];
}
