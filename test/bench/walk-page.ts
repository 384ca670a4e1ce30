/** Elements of the busy page. */
const ELEMENTS = 20_000;
const MARKS = 200;
/** Rows of each of its lists. */
const ROWS = 50;

/** A page that is never at rest: a long list, a form, and a script that changes something in every frame. */
export function busyPage(): string {
  const row = (index: number) => {
    const mark = index < MARKS ? ` data-waymark-touchpoint="row.${index}"` : '';
    return `<li${mark}><b>Row ${index}</b> <span>0</span> <button>Go</button></li>`;
  };
  const list = (from: number) =>
    `<ul>${Array.from({ length: ROWS }, (_, index) => row(from + index)).join('')}</ul>`;
  const lists = Array.from({ length: ELEMENTS / 4 / ROWS }, (_, index) => list(index * ROWS));
  const style = 'body{font:14px/1.4 sans-serif}ul{contain:content;margin:0}li{height:24px}';
  const form =
    '<form data-waymark-touchpoint="sign-up"><input id="field"><button>Send</button></form>';
  return `<!doctype html><title>busy</title><style>${style}</style>${form}<main>${lists.join('')}</main>`;
}

interface Busy {
  frames: number;
}

/**
 * As many frames of a page at work: in each one of its lists gets 60 texts, 20 attributes and 10 rows, loses 10, and the page
 * scrolls. Resolves with the last one. Runs in the page.
 */
export async function beBusy({ frames }: Busy): Promise<void> {
  const lists = [...document.querySelectorAll('ul')];
  for (let frame = 0; frame < frames; frame += 1) {
    const list = lists[frame % lists.length];
    const rows = [...(list?.children ?? [])];
    for (let index = 0; index < 60; index += 1) {
      const text = rows[index % rows.length]?.children[1]?.firstChild;
      if (text) text.nodeValue = String(frame + index);
    }
    for (const row of rows.slice(0, 20)) row.setAttribute('data-tick', String(frame));
    for (let index = 0; index < 10; index += 1) {
      const row = document.createElement('li');
      row.innerHTML = '<b>New</b> <span>1</span> <button>Go</button>';
      list?.append(row);
      row.previousElementSibling?.remove();
    }
    scrollBy(0, frame % 2 ? 30 : -10);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}
