// What old libraries and careless scripts do to everybody; `?broken` breaks what cannot be done without.
window.faults = [];
window.addEventListener('error', (event) => window.faults.push(event.message));
window.addEventListener('unhandledrejection', (event) => window.faults.push(String(event.reason)));
window.waymark = (...call) => {
  window.waymark.q = [...(window.waymark.q ?? []), call];
};
window.waymark('touchpoint', 'overridden.queued');
window.waymark('nonsense', 'x');
window.waymark.stage = window.waymark.touchpoint = () => {};

Object.defineProperty(Object.prototype, 'extra', { value: () => 'garbage', enumerable: true });
Array.prototype.toJSON = () => 'garbage';
for (const name of ['map', 'filter', 'includes', 'join', 'find', 'flatMap', 'reduce']) {
  Array.prototype[name] = () => {
    throw new Error(`${name} is ours`);
  };
}
String.prototype.trim = () => 'garbage';

if (location.search === '?broken') {
  const broken = () => {
    throw new Error('broken by the page');
  };
  JSON.stringify = broken;
  document.dispatchEvent = broken;
  window.IntersectionObserver = broken;
}
if (location.search === '?deaf') {
  EventTarget.prototype.addEventListener = () => {
    throw new Error('nobody listens here');
  };
}
