// Sinks as the query asks: `sink` (several), `endpoint`, `consent`; vendors that write down how they are called, at
// once or (`late`) when `bring()` says so.
const query = new URLSearchParams(location.search);

window.faults = [];
addEventListener('error', (event) => window.faults.push(event.message));
addEventListener('unhandledrejection', (event) => window.faults.push(String(event.reason)));
window.violations = [];
document.addEventListener('securitypolicyviolation', (event) => {
  window.violations.push(event.effectiveDirective);
});

window.calls = [];
const called =
  (name) =>
  (...given) =>
    window.calls.push([name, ...given]);

window.bring = () => {
  window.dataLayer = [];
  window._paq = { push: called('matomo') };
  window.umami = { track: called('umami') };
  window.posthog = { capture: called('posthog') };
  window.analytics = { track: called('segment') };
  window.plausible = called('plausible');
  window.snowplow = called('snowplow');
};
if (!query.has('late')) window.bring();
if (query.has('gpc'))
  Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { value: true });

window.add = (name) => {
  const script = document.createElement('script');
  script.src = `/sinks/${name}.js`;
  script.dataset.props = 'plan';
  script.dataset.schema = 'iglu:com.example/touchpoint/jsonschema/1-0-0';
  script.dataset.service = 'zoo';
  if (query.has('endpoint')) script.dataset.endpoint = query.get('endpoint');
  if (query.has('consent')) script.dataset.consent = query.get('consent');
  document.head.append(script);
};
for (const name of query.getAll('sink')) window.add(name);
addEventListener('DOMContentLoaded', () => {
  const next = document.querySelector('#next');
  if (next) next.href = `/sinks${location.search}&page=2`;
});
