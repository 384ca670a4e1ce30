import { JOURNEY_INLINE_ID } from '../../shared/contract/attributes.ts';
import { page } from './signals-pages.ts';

/*
 * Pages with friction on purpose. Each button's words name what is wrong with it, by which its signal is known again.
 */

const STAGES = ['awareness', 'consideration', 'purchase'];
const JOURNEY = JSON.stringify({
  version: 1,
  id: 'demo',
  name: 'Demo',
  stages: STAGES.map((id) => ({ id, name: id })),
  touchpoints: [{ id: 'demo.page', label: 'Page', stages: ['awareness'] }],
  personas: [],
});

/** The walk begins here: the journey stands in the page. */
const START = page(
  'Start',
  `<script type="application/json" id="${JOURNEY_INLINE_ID}">${JOURNEY}</script>`,
  '<h1>Start</h1>',
);

const GAP = '<style>main>*{display:inline-block;margin:14px;padding:6px}</style>';

/** Fifteen things that look as if they did something. */
const DEAD = page(
  'Dead',
  GAP,
  `<button>dead plain</button><div role="button" tabindex="0">dead role</div><a href="#">dead anchor</a><a href="javascript:void 0">dead script link</a>
<span style="cursor:pointer">dead pointer</span><div onclick="void 0">dead onclick</div><input type="button" value="dead input">
<div id="openHost"></div><div id="closedHost"></div><button id="ripple">dead ripple</button><button onclick="document.body.append(document.createElement('script'))">dead counted</button>
<button onclick="list.replaceChildren(...[...list.children].map((c)=>c.cloneNode(true)))">dead redraw</button><ul id="list"><li>a</li><li>b</li></ul>
<form onsubmit="event.preventDefault()"><button>dead submit</button></form><button onclick="fetch('/works')">dead request</button>
<button onclick="hidden.textContent=Math.random()">dead hidden</button><div id="hidden" style="display:none"></div><p id="clock"></p>
<script>for(const mode of ['open','closed'])window[mode+'Host'].attachShadow({mode}).innerHTML='<button>dead '+mode+' root</button>';
ripple.onpointerdown=()=>{ripple.classList.add('flash');setTimeout(()=>ripple.classList.remove('flash'),200)};
setInterval(()=>{clock.textContent=Date.now()},900)</script>`,
);
export const DEAD_NAMES = [
  ...['plain', 'role', 'anchor', 'script link', 'pointer', 'onclick', 'input', 'open root'],
  ...['closed root', 'ripple', 'counted', 'redraw', 'submit', 'request', 'hidden'],
].map((name) => `dead ${name}`);

export const SLOW_MS = [1_200, 1_600, 2_100, 2_700, 3_200, 4_500];
const SLOW = page(
  'Slow answers',
  GAP,
  SLOW_MS.map(
    (ms) =>
      `<button onclick="setTimeout(()=>{this.nextElementSibling.textContent='Here'},${ms})">slow ${ms}</button><output></output>`,
  ).join(''),
);

const RAGE = page(
  'Rage',
  `${GAP}<style>img{display:block}</style>`,
  `<button>rage dead</button><button onclick="this.disabledLook??=(err.hidden=false,1)">rage error once</button><b id="err" hidden>No</b>
<button onclick="out.textContent='Still wrong'">rage same words</button><output id="out"></output><p>rage on words</p><img src="/picture.svg" width="60" alt="rage picture">
<button onclick="this.classList.add('on');setTimeout(()=>this.classList.remove('on'),150)">rage flash</button>
<button onclick="setTimeout(()=>{late.textContent=Date.now()},1800)">rage late</button><output id="late"></output><div id="root"></div><a href="#">rage anchor</a><div role="button">rage quick</div>
<script>root.attachShadow({mode:'open'}).innerHTML='<button>rage root</button>'</script>`,
);
export const RAGE_NAMES = [
  ...['dead', 'error once', 'same words', 'on words', 'picture', 'flash', 'late', 'root'],
  ...['anchor', 'quick'],
].map((name) => `rage ${name}`);

const ERRORS = page(
  'Errors',
  GAP,
  `${[
    ['throws', 'null.x'],
    ['throws late', 'setTimeout(()=>{null.x},600)'],
    ['throws a word', "setTimeout(()=>{throw 'no'},10)"],
    ['rejects', "Promise.reject(new Error('no'))"],
    ['rejects late', 'setTimeout(()=>Promise.reject(1),1500)'],
    ['fetch', "fetch('/fails')"],
    ['late fetch', "fetch('/fails?wait=900')"],
    ['xhr', "const x=new XMLHttpRequest();x.open('GET','/fails');x.send()"],
  ]
    .map(
      ([name, code]) =>
        `<button onclick="said.textContent=Date.now();${code}">error ${name}</button>`,
    )
    .join('')}<output id="said"></output>`,
);
export const ERROR_NAMES = [
  ...['throws', 'throws late', 'throws a word', 'rejects', 'rejects late', 'fetch', 'late fetch'],
  'xhr',
].map((name) => `error ${name}`);

const LONG = (name: string) =>
  page(name, '<style>main{height:6000px}</style>', `<h1>${name}</h1><p>Where is it?</p>`);

const FORM = (name: string) =>
  page(
    name,
    GAP,
    `<h1>${name}</h1><form><label>First ${name} <input id="one"></label><label>Second ${name} <input id="two"></label><label>Third ${name} <select id="three"><option>a</option><option>b</option></select></label><button>Send</button></form><a href="/start" id="away">Away</a>`,
  );

const SLOW_PAGES: Record<string, string> = {
  '/slow-server': page('Slow server', '', '<h1>Slow server</h1>'),
  '/slow-style': page(
    'Slow style',
    '<link rel="stylesheet" href="/slow.css?wait=3400">',
    '<h1>x</h1>',
  ),
  '/jumps': page(
    'Jumps',
    '',
    '<div id="top"></div><div style="height:500px;background:#dde">Text</div><script>setTimeout(()=>{document.getElementById("top").style.height="400px"},700)</script>',
  ),
  '/stuck': page(
    'Stuck',
    '',
    '<button onclick="const t=Date.now()+900;while(Date.now()<t);this.textContent=t">stuck</button>',
  ),
};
export const SLOW_PAGE_PATHS = ['/slow-server?wait=2200', '/slow-style', '/jumps', '/stuck'];

const STAGE = (stage: string) =>
  page(
    stage,
    `<meta name="waymark:stage" content="${stage}">`,
    `<h1 data-waymark-touchpoint="demo.page">${stage}</h1>`,
  );
const SIDE = (name: string) => page(name, '', `<h1>${name}</h1>`);

const PAGES: Record<string, string> = {
  '/start': START,
  '/dead': DEAD,
  '/slow': SLOW,
  '/rage': RAGE,
  '/errors': ERRORS,
  ...SLOW_PAGES,
};

/** A page with friction by its path; undefined where there is none. */
export function plantedPage(path: string): string | undefined {
  const [, kind, name = ''] = /^\/(long|form|stage|side)-(\w+)$/.exec(path) ?? [];
  if (kind === 'long') return LONG(name);
  if (kind === 'form') return FORM(name);
  if (kind === 'stage') return STAGE(name);
  if (kind === 'side') return SIDE(name);
  return PAGES[path];
}
