/** One for each page: mail addresses, cards, personal numbers of four countries, accounts, tokens. All invented. */
export const PLANTED = [
  'maja.lind@example.se',
  'kai+order@mail.example.no',
  'åse.holm@example.dk',
  'eva@b.example.fi',
  'first_last99@sub.shop.example',
  'o.neil-1@example.co.uk',
  '4539 1488 0343 6467',
  '5200-8282-8282-8210',
  '4012888888881881',
  '6011 1111 1111 1117',
  '3782 822463 10005',
  '811228-9874',
  '199001012393',
  '19640823-3234',
  '121212+1212',
  '701063-2391',
  '01019033119',
  '241282 97037',
  '43057515407',
  '070761-4285',
  '241280-1234',
  '310171-4321',
  '131052-308T',
  '010594A9021',
  '240768-5126',
  'SE45 5000 0000 0583 9825 7466',
  'NO9386011117947',
  'DK50 0040 0440 1162 43',
  'sk_live_51H8xYzQ2rT7uWp4',
  '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
];

/** How the page is laid out; each changes where letters lie. */
const STYLES = [
  '',
  'body{font:22px/1.2 serif}',
  'body{zoom:1.25}',
  'main{letter-spacing:3px}',
  'main{columns:2}',
  'body{direction:rtl}',
  'p{width:190px;overflow-wrap:anywhere}',
  'main{text-transform:uppercase}',
  'p{overflow:hidden;text-overflow:ellipsis;white-space:nowrap;max-width:320px}',
  'main{position:relative;left:40px;scale:1.1;transform-origin:0 0}',
];
/** What looks alike and must stay to be read. */
const PLAIN = [
  '1 299,00 kr',
  '2026-11-22 13:15',
  '070-123 45 67',
  'Order 10482-2026-001',
  '+47 22 12 34 56',
];

/** In two elements with a place to break between. */
function parts(secret) {
  const [head, tail] = [secret.slice(0, 5), secret.slice(5)];
  return `<span data-planted><b>${head}</b><wbr><i>${tail}</i></span>`;
}

/** Plants what HTML alone cannot, and says where everything lies. Runs in the page. */
function plant(secret, number) {
  const roots = ['open', 'closed'].map((mode) => {
    const root = document.querySelector(`#${mode}`).attachShadow({ mode });
    root.innerHTML = `<p>Kept <span data-planted>${secret}</span></p><p><input data-planted value="${secret}"></p>`;
    return root;
  });
  document.querySelector('#foreign').src =
    `//frame.localhost:${location.port}/planted-frame/${number}`;
  document.querySelector('#filled').value = secret;
  const rectsOf = (element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const isText = /^(span|text)$/i.test(element.tagName);
    return isText ? [...range.getClientRects()] : [element.getBoundingClientRect()];
  };
  const boxesOf = (selector) =>
    [document, ...roots]
      .flatMap((root) => [...root.querySelectorAll(selector)])
      .flatMap(rectsOf)
      .map(({ x, y, width, height }) => ({ x, y, width, height }));
  window.planted = {
    boxes: () => boxesOf('[data-planted]'),
    plain: () => boxesOf('[data-plain]'),
  };
}

/** What a frame of the page holds. @param {number} number */
export const plantedFrame = (number) =>
  `<!doctype html><meta charset="utf-8"><title>${PLANTED[number]}</title><p>${PLANTED[number]}</p><input value="${PLANTED[number]}">`;

/**
 * One of thirty pages with the same secret in every place a page can show one: text, also of several elements, a link, fields,
 * a button, editable content, a mask, shadow roots, a drawing, frames, names of elements, and its title.
 * @param {number} number of the page, 0 to 29
 */
export function plantedPage(number) {
  const secret = PLANTED[number];
  const shown = `<span data-planted>${secret}</span>`;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Account of ${secret}</title>
<style>body{font:16px/1.4 sans-serif;margin:16px}p{margin:6px 0}iframe{width:220px;height:60px}${STYLES[number % STYLES.length]}</style>
<h1>Account</h1><section aria-label="${secret}" data-testid="${secret}"><h2 id="noted" name="${secret}">Welcome ${shown}, good to see you</h2></section>
<main><p>Text ${shown} and more</p><p>Parts ${parts(secret)}.</p><p><a href="/planted-frame/${number}">${shown}</a></p>
<p>${PLAIN.map((words) => `<span data-plain>${words}</span>`).join(' / ')}</p>
<p><input data-planted value="${secret}"> <input data-planted id="filled" autocomplete="email"> <input data-planted type="submit" value="Go on as ${secret}"></p>
<p><textarea data-planted>${secret}</textarea></p><div data-planted contenteditable>${secret}</div>
<div data-planted data-hj-suppress>Masked ${secret}</div><div id="open"></div><div id="closed"></div>
<svg width="400" height="24"><text data-planted x="2" y="18">${secret}</text></svg>
<p><iframe data-planted title="own" srcdoc="${secret}"></iframe> <iframe data-planted title="foreign" id="foreign"></iframe></p></main>
<script>(${plant})(${JSON.stringify(secret)}, ${number})</script></html>`;
}
