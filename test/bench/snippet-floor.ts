/**
 * The floor: every job of the snippet in as few calls as the browser allows, without care for odd pages, second copies
 * or faults. Marks, visibility for a second, clicks, submits, changes, routes, mutations, page left, queue, API.
 * Built three ways: at once or in idle time, and with the one beacon that it sends or silent.
 */
declare const __IDLE__: boolean;
declare const __BEACON__: boolean;

const MARKED = '[data-waymark-touchpoint]';
const SECOND_MS = 1_000;
const FLUSH_MS = 500;

let queue: unknown[] = [];
let flushing: unknown;
let asked = 0;
const watched = new WeakSet<Element>();
const timers = new Map<Element, unknown>();

const flush = () => {
  flushing = 0;
  const text = JSON.stringify(queue);
  if (__BEACON__) navigator.sendBeacon('/sink', text);
  else document.dispatchEvent(new CustomEvent('floor', { detail: text }));
  queue = [];
};

const say = (type: string, element?: Element) => {
  const stage = element?.closest('[data-waymark-stage]')?.getAttribute('data-waymark-stage');
  queue.push([type, element?.getAttribute('data-waymark-touchpoint'), stage, Date.now()]);
  if (!flushing) flushing = setTimeout(flush, FLUSH_MS);
};

const act = ({ type, target }: Event) => {
  const element = (target as Element).closest(MARKED);
  if (element) say(type, element);
};

const judge = (entries: IntersectionObserverEntry[], observer: IntersectionObserver) => {
  for (const { target, isIntersecting } of entries) {
    clearTimeout(timers.get(target) as number);
    if (!isIntersecting) continue;
    const seen = () => {
      observer.unobserve(target);
      say('seen', target);
    };
    timers.set(target, setTimeout(seen, SECOND_MS));
  }
};

function floor(): void {
  const observer = new IntersectionObserver(judge, { threshold: 0.5 });
  const scan = () => {
    asked = 0;
    for (const element of document.querySelectorAll(MARKED)) {
      if (watched.has(element)) continue;
      watched.add(element);
      observer.observe(element);
    }
  };
  for (const type of ['click', 'submit', 'change']) addEventListener(type, act, true);
  addEventListener('pagehide', flush);
  navigation?.addEventListener('currententrychange', () => say('route'));
  new MutationObserver(() => {
    if (!asked) asked = requestAnimationFrame(scan);
  }).observe(document, { childList: true, subtree: true });
  scan();
  say('route');
  Object.assign(window, { floor: say });
}

if (__IDLE__) requestIdleCallback(floor);
else floor();
