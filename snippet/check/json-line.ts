/** A string, a bracket, a comma or a colon, or another value. */
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;

/**
 * The 1-based line on which a value stands in a JSON text that can be parsed.
 * @param path dotted as in `touchpoints.3.next.0`; the nearest thing around it is meant where it is not there itself
 */
export function jsonLine(text: string, path: string): number {
  const wanted = path.split('.').filter(Boolean);
  let best = { depth: 0, index: Math.max(0, text.search(/\S/)) };
  const open: { key: string | number; list: boolean }[] = [];
  let key: string | undefined;
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    const holder = open.at(-1);
    if (token === ']' || token === '}') open.pop();
    else if (token === ',' && holder) {
      if (typeof holder.key === 'number') holder.key += 1;
      else key = undefined;
    } else if (token === ':' && holder) holder.key = key ?? '';
    else if (token.startsWith('"') && holder && !holder.list && key === undefined) {
      key = String(JSON.parse(token));
      continue;
    }
    if (token === ',' || token === ']' || token === '}') continue;
    const depth = matched(open, wanted);
    if (token !== ':' && depth > best.depth) best = { depth, index };
    if (token === '{') open.push({ key: '', list: false });
    if (token === '[') open.push({ key: 0, list: true });
    if (token === '{' || token === '[') key = undefined;
  }
  return text.slice(0, best.index).split('\n').length;
}

/** How many steps of the path are right where we are, all of them; 0 for another place. */
function matched(open: { key: string | number }[], wanted: string[]): number {
  const here = open.length <= wanted.length;
  return here && open.every(({ key }, index) => String(key) === wanted[index]) ? open.length : 0;
}
