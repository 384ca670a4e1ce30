/** Small pages, each odd in one way, by name; the thing to write about has the id `thing`, or the one that is said. */

/** What the page heard of typing, pointing and focus since it was asked to begin; and all that goes wrong in it. */
const LISTENS = `window.heard=[];window.faults=[];window.watching=false;
for(const type of ['keydown','keypress','keyup','beforeinput','input','pointerdown','mousedown','pointerup','mouseup','click'])
addEventListener(type,(event)=>{if(window.watching)window.heard.push(type)},true);
addEventListener('error',(event)=>window.faults.push(event.message));
addEventListener('unhandledrejection',(event)=>window.faults.push(String(event.reason)));`;

const THING = '<p>Before</p><p><button id="thing" type="button">Order now</button></p><p>After</p>';

/** @param {object} [odd] head, body, script (at the beginning), after (when the page is there), act (`window.act`), html (attributes) */
function page({
  doctype = '<!doctype html>',
  html = '',
  head = '',
  script = '',
  body = THING,
  after = '',
  act = '',
} = {}) {
  return `${doctype}<html lang="en" ${html}><head><meta charset="utf-8"><title>Awkward</title><link rel="icon" href="data:,">
<script>${script}</script><script>${LISTENS}window.act=()=>{${act}};</script>${head}</head><body>${body}<script>${after}</script></body></html>`;
}

const style = (css) => page({ head: `<style>${css}</style>` });
const body = (inner, more = {}) => page({ body: inner, ...more });

const OWN_PAGES = {
  plain: page(),
  quirks: page({ doctype: '' }),
  'old-doctype': page({
    doctype: '<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">',
  }),
  'all-unset': style('*{all:unset!important}'),
  'all-hidden-beside-body': style('html>*:not(body){display:none!important}'),
  'popovers-hidden': style(
    '[popover]{display:none!important;opacity:0!important;pointer-events:none!important}',
  ),
  'nothing-selectable': style(
    '*{user-select:none!important;-webkit-user-select:none!important;cursor:none!important}',
  ),
  'root-zoomed': style('html{zoom:1.4}'),
  'body-transformed': style('body{transform:translate(30px,40px) scale(1.1);transform-origin:0 0}'),
  'body-filtered': style('html{filter:grayscale(1)}body{perspective:300px;will-change:transform}'),
  'body-fixed': style(
    'html{overflow:hidden}body{position:fixed;inset:0;overflow:auto;margin-block-start:30px}',
  ),
  snapping: style('html{scroll-snap-type:y mandatory}p{height:90vh;scroll-snap-align:start}'),
  vertical: style('html{writing-mode:vertical-rl}'),
  contained: style('body{contain:strict;height:100vh}p{content-visibility:auto}'),
  'tiny-rem': style('html{font-size:6px}'),
  'huge-rem': style('html{font-size:48px}'),
  faint: style('html{opacity:.98}body{opacity:.9;mix-blend-mode:multiply}'),
  'right-to-left': page({ html: 'dir="rtl"' }),
  editable: page({ html: '', after: "document.body.contentEditable='true'" }),
  'design-mode': page({ after: "document.designMode='on'" }),
  disabled: body(
    '<fieldset disabled><button id="thing" type="button">Order now</button></fieldset>',
  ),
  contents: body('<div style="display:contents"><span id="thing">Order now</span></div>'),
  'table-cell': body('<table><tr><td id="thing">Order now</td></tr></table>'),
  'image-map': body(
    '<svg viewBox="0 0 9 9" width="90"><a href="#x"><rect id="thing" width="9" height="9"/></a></svg>',
  ),
  math: body('<math><mfrac id="thing"><mi>x</mi><mn>2</mn></mfrac></math>'),
  canvas: body('<canvas id="thing" width="300" height="150"></canvas>'),
  'in-details': body('<details open><summary id="thing">Order now</summary>More</details>'),
  clobbered:
    body(`<form name="documentElement"></form><img name="body" alt=""><form name="head"></form><form name="getElementById"></form>
    <form name="querySelectorAll"></form><form name="addEventListener"></form><form id="stay"><input name="id"><input name="children">
    <input name="attributes"><input name="contains"><input name="name"><input name="title"><input name="style"><input name="parent">${THING}</form>`),
  'open-root': body('<div id="host"></div>', {
    after:
      "document.querySelector('#host').attachShadow({mode:'open'}).innerHTML='<button id=inner>Order now</button>'",
  }),
  'closed-root': body('<div id="host"></div>', {
    after:
      "document.querySelector('#host').attachShadow({mode:'closed'}).innerHTML='<button id=inner>Order now</button>'",
  }),
  'patched-roots': page({ script: 'Element.prototype.attachShadow=()=>{throw new Error("mine")}' }),
  hotkeys: page({
    after:
      "for(const t of ['keydown','keyup','keypress'])addEventListener(t,(e)=>e.preventDefault(),true)",
  }),
  swallows: page({
    after:
      "for(const t of ['keydown','keyup','keypress','pointerdown','mousedown','pointerup','mouseup','click','focusin'])addEventListener(t,(e)=>{e.preventDefault();e.stopImmediatePropagation()},true)",
  }),
  'takes-focus': page({
    body: `<input id="first">${THING}`,
    after:
      "const f=document.querySelector('#first');document.addEventListener('focusin',(e)=>{if(e.target!==f)f.focus()},true);f.focus()",
  }),
  'gone-on-press': page({
    after:
      "document.addEventListener('mousedown',()=>document.querySelector('#thing')?.remove(),true)",
  }),
  'closes-on-blur': body('<input id="field"><ul id="menu"><li id="thing">Order now</li></ul>', {
    after:
      "document.querySelector('#field').addEventListener('blur',()=>document.querySelector('#menu').remove())",
  }),
  'asks-before-leaving': page({
    after: "addEventListener('beforeunload',(e)=>e.preventDefault())",
  }),
  'no-menu': page({
    after:
      "for(const t of ['contextmenu','wheel','selectstart','dragstart'])addEventListener(t,(e)=>e.preventDefault(),{capture:true,passive:false})",
  }),
  'spams-history': page({
    after: "let n=0;setInterval(()=>history.replaceState({n},'',location.pathname),200)",
  }),
  'never-still': page({
    body: `${THING}<p id="beat"></p>`,
    after:
      "const beat=document.querySelector('#beat');(function turn(){beat.replaceChildren(String(performance.now()));requestAnimationFrame(turn)})()",
  }),
  busy: page({
    after: 'setInterval(()=>{const end=performance.now()+120;while(performance.now()<end);},300)',
  }),
  'ten-megabyte-name': page({
    after: "document.querySelector('#thing').setAttribute('aria-label','x'.repeat(1e7))",
  }),
  deep: body(
    `${'<div>'.repeat(400)}<button id="thing" type="button">Order now</button>${'</div>'.repeat(400)}`,
  ),
  many: page({
    after:
      "document.body.append(...Array.from({length:20000},(_,i)=>Object.assign(document.createElement('i'),{textContent:i+' '})))",
  }),
  'old-library': page({
    script:
      "Object.defineProperty(Object.prototype,'extra',{value:()=>0,enumerable:true});Array.prototype.toJSON=()=>'x';for(const n of ['map','filter','find','some'])Array.prototype[n]=()=>{throw new Error(n)};String.prototype.trim=()=>'x'",
  }),
  'no-natives': page({
    script:
      "for(const n of ['MutationObserver','IntersectionObserver','ResizeObserver','customElements','Map','WeakMap','requestAnimationFrame'])try{Object.defineProperty(window,n,{value:undefined})}catch{}",
  }),
  'in-a-dialog': body(`<dialog id="d">${THING}</dialog>`, {
    after: "document.querySelector('#d').showModal()",
  }),
  'in-a-popover': body(`<div id="d" popover="manual">${THING}</div>`, {
    after: "document.querySelector('#d').showPopover()",
  }),
  'covered-later': page({
    act: "const c=document.createElement('div');c.style='position:fixed;inset:50% 0 0 0;z-index:2147483647;background:#eef';c.popover='manual';document.body.append(c);c.showPopover()",
  }),
  'dialog-opens': body(`${THING}<dialog id="d"><p>Welcome</p></dialog>`, {
    act: "document.querySelector('#d').showModal()",
  }),
  'body-inert': body(`<main inert>${THING}</main>`),
  'written-anew': page({
    act: `document.open();document.write(${JSON.stringify(`<!doctype html><title>New</title>${THING}`)});document.close()`,
  }),
  'root-replaced': page({
    act: "const r=document.createElement('html');r.innerHTML=document.documentElement.innerHTML.replace(/<script.*?<\\/script>/gs,'');document.documentElement.replaceWith(r)",
  }),
  'body-replaced': page({
    act: "const b=document.createElement('body');b.innerHTML=document.body.innerHTML;document.body.replaceWith(b)",
  }),
  'style-tampered': page({
    act: "for(const e of document.querySelectorAll('[popover]')){e.removeAttribute('style');e.style.cssText='display:none!important;opacity:0!important'}",
  }),
};

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const csp = (value) => ({ 'content-security-policy': value });
const bare = `<!doctype html><html lang="en"><head><title>Awkward</title></head><body>${THING}</body></html>`;

/** With headers or of a kind of their own. */
const OTHERS = {
  'nothing-allowed': { body: bare, headers: csp("default-src 'none'") },
  'trusted-types': {
    body: bare,
    headers: csp("default-src 'none';require-trusted-types-for 'script';trusted-types 'none'"),
  },
  sandboxed: { body: bare, headers: csp('sandbox') },
  isolated: {
    body: bare,
    headers: {
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    },
  },
  text: { body: 'Order now\n'.repeat(30), type: 'text/plain; charset=utf-8' },
  picture: { body: PIXEL, type: 'image/png' },
  xhtml: {
    body: `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Awkward</title></head><body>${THING}</body></html>`,
    type: 'application/xhtml+xml',
  },
  'waits-for-ever': { body: page({ body: `${THING}<script src="/awkward/never.js"></script>` }) },
};

/** What `test/e2e/awkward-pages.test.ts` opens, in order. */
export const AWKWARD = [...Object.keys(OWN_PAGES), ...Object.keys(OTHERS)];

/** @returns {{ body: string | Buffer, headers: Record<string, string> } | undefined} `undefined` where there is no such page */
export function awkwardPage(name) {
  const {
    body,
    headers = {},
    type = 'text/html; charset=utf-8',
  } = OTHERS[name] ?? { body: OWN_PAGES[name] };
  return (
    body && { body, headers: { 'content-type': type, 'cache-control': 'no-cache', ...headers } }
  );
}
