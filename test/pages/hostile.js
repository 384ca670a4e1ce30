// Breaks what scripts of a page rely on, before any other script runs. `used` lists what the snippet called of it all the same;
// `hostile.<name>()` begins an attack, `hostile.stop()` ends them. `faults` holds whatever reached the page's own error handlers.
window.faults = [];
window.used = [];
const listenFor = EventTarget.prototype.addEventListener;
listenFor.call(window, 'error', (event) => window.faults.push(event.message));
listenFor.call(window, 'unhandledrejection', (event) => window.faults.push(String(event.reason)));
const write = JSON.stringify;

/** Others may go on: they are the page's own. */
function sabotage(owner, name) {
  const whole = owner[name];
  owner[name] = function (...given) {
    if (!new Error().stack.includes('/waymark.js')) return Reflect.apply(whole, this, given);
    if (!window.used.includes(name)) window.used.push(name);
    throw new TypeError(`${name} is broken`);
  };
}

if (new URLSearchParams(location.search).get('view') === 'broken') {
  for (const name of ['map', 'filter', 'forEach', 'push', 'includes', 'join', 'slice']) {
    sabotage(Array.prototype, name);
  }
  for (const name of ['stringify', 'parse']) sabotage(JSON, name);
  for (const name of ['addEventListener', 'dispatchEvent']) sabotage(EventTarget.prototype, name);
}
// What libraries of old have left behind on many pages.
Array.prototype.toJSON = function () {
  return `[${this.join()}]`;
};
Object.prototype.inherited = 'everywhere';

const EVERY_MS = 10;
const A_TIME = 100;
const fail = () => {
  throw new Error('nobody may look at this');
};
const running = new Set();
const every = (work) => running.add(setInterval(work, EVERY_MS));

const say = (detail) =>
  document.dispatchEvent(new CustomEvent('waymark:event', { detail, bubbles: true }));
const lie = (type, more) => say(write({ v: 1, type, ...more }));
const circle = {};
circle.self = circle;
/** Details that some browser hands on, and that throw, never end or are not what they look like. */
const EXOTIC = [
  circle,
  new Proxy({}, { get: () => fail(), ownKeys: () => fail() }),
  Object.defineProperty({}, 'length', { get: () => fail() }),
  { toString: () => fail(), toJSON: () => fail(), valueOf: () => fail() },
  JSON.parse('{"__proto__":{"polluted":true},"v":1,"type":"clicked"}'),
  () => 'clicked',
  document,
  Symbol('clicked'),
  10n,
];
const LIES = [
  () => lie('clicked', { touchpoint: 'forged.event', stages: 'purchase' }),
  () => lie('seen', { touchpoint: 'forged.event', stages: 'purchase' }),
  () => lie('route', { stages: 'purchase' }),
  () => lie('ready', { snippet: '9.9.9', journey: '//forged.example/journey.json' }),
  () => say('{"v":1,"type":"__proto__","__proto__":{"polluted":true}}'),
  () => say('x'.repeat(5_000)),
  () => say({ v: 1, type: 'clicked', touchpoint: 'forged.event' }),
  () => document.dispatchEvent(new CustomEvent('waymark:request')),
  ...EXOTIC.map((detail) => () => say(detail)),
  () => postMessage({ type: 'saveNote', data: { text: 'forged' }, waymark: true }, '*'),
];

window.hostile = {
  /** 10,000 events a second in the snippet's name. */
  flood: () =>
    every(() => {
      for (let count = 0; count < A_TIME; count++) LIES[count % LIES.length]();
    }),
  /** What a person or the browser would do. */
  pretend: () =>
    every(() => {
      const buy = document.querySelector('#buy');
      buy.click();
      buy.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
      document.querySelector('#form').requestSubmit();
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      dispatchEvent(new PageTransitionEvent('pagehide'));
      dispatchEvent(new PopStateEvent('popstate'));
    }),
  /** Throws out whatever is not its own, again and again, without waiting for it to come. */
  sweep: () =>
    every(() => {
      for (const parent of [document.documentElement, document.body]) {
        for (const node of [...parent.children]) if (node.localName.includes('-')) node.remove();
      }
    }),
  /** Throws out its own marks and puts others in their place. */
  churn: () =>
    every(() => {
      const marks = Array.from({ length: A_TIME }, () => document.createElement('i'));
      for (const mark of marks) mark.setAttribute('data-waymark-touchpoint', 'forged.churn');
      document.querySelector('#churned').replaceChildren(...marks);
    }),
  /** A mark with another name each time. */
  rename: () =>
    every(() => {
      const name = `forged.name-${Math.floor(performance.now())}`;
      document.querySelector('#renamed').setAttribute('data-waymark-touchpoint', name);
    }),
  stop() {
    for (const timer of running) clearInterval(timer);
    running.clear();
  },
};
listenFor.call(document, 'submit', (event) => event.preventDefault());
