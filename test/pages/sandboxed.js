// Frames the page that the query names, with the rest of the query: `/sandboxed?page=/sinks&sink=otlp`.
window.faults = [];
addEventListener('error', (event) => window.faults.push(event.message));
const { search } = location;
const page = new URLSearchParams(search).get('page') ?? '/csp-sandbox';
document.querySelector('#frame').src = page + search;
