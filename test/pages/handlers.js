// As an error service and a tag manager do it together: first in line, wrapping what they can, and handling all of it.
window.heard = [];
const plain = (value) => {
  if (value instanceof Error) return `${value.name}: ${value.message}\n${value.stack ?? ''}`;
  if (value instanceof Element) return `${value.localName}#${value.id}`;
  if (value instanceof Event) return value.type;
  return value === window ? 'window' : String(value);
};
const hear = (by, ...words) => window.heard.push([by, ...words.map(plain)].join(' | '));

window.onerror = function (...all) {
  hear('onerror', this, ...all);
  return true;
};
window.onunhandledrejection = (event) => hear('onunhandledrejection', event.reason);
for (const capture of [true, false]) {
  const phase = capture ? 'down' : 'up';
  const error = (event) => {
    const { message, filename, lineno, colno, target, defaultPrevented } = event;
    hear(`error ${phase}`, target, message, filename, lineno, colno, event.error, defaultPrevented);
    if (!capture) event.preventDefault();
  };
  const rejection = (event) => {
    hear(`rejection ${phase}`, event.reason, event.defaultPrevented);
    if (!capture) event.preventDefault();
  };
  addEventListener('error', error, capture);
  addEventListener('unhandledrejection', rejection, capture);
}

const ownFetch = window.fetch;
window.fetch = function (...all) {
  hear('fetch', ...all);
  return ownFetch.apply(this, all).then((response) => {
    hear('fetched', response.status, response.url);
    return response;
  });
};
for (const name of ['open', 'send']) {
  const own = XMLHttpRequest.prototype[name];
  XMLHttpRequest.prototype[name] = function (...all) {
    hear(`request ${name}`, ...all);
    return own.apply(this, all);
  };
}
for (const name of ['log', 'warn', 'error']) {
  const own = console[name];
  console[name] = function (...all) {
    hear(`console ${name}`, ...all);
    return own.apply(this, all);
  };
}

const set = () => [
  window.onerror,
  window.onunhandledrejection,
  window.fetch,
  XMLHttpRequest,
  ...['open', 'send'].map((name) => XMLHttpRequest.prototype[name]),
  ...['log', 'warn', 'error'].map((name) => console[name]),
];
const own = set();
// Whether all of it is still what the page has set.
window.isItsOwn = () => set().every((value, index) => value === own[index]);

let count = 0;
const DOES = {
  throws: () => {
    throw new TypeError('thrown on purpose');
  },
  'throws-later': () => setTimeout(DOES.throws, 20),
  rejects: () => void Promise.reject(new RangeError('rejected on purpose')),
  fetches: () => window.fetch('/fails').then(({ status }) => console.warn('answered', status)),
  requests: () => {
    const request = new XMLHttpRequest();
    request.onloadend = () => console.error('answered', request.status);
    request.open('POST', '/fails');
    request.send('own words');
  },
  loads: () => {
    const picture = document.createElement('img');
    picture.id = 'missing';
    picture.src = '/missing.png';
    document.body.append(picture);
  },
  reports: () => reportError(new SyntaxError('reported on purpose')),
};
addEventListener('click', ({ target }) => {
  if (!(target.id in DOES)) return;
  // Said first, so that no click here is one without an answer.
  count += 1;
  document.querySelector('#count').textContent = String(count);
  DOES[target.id]();
});
