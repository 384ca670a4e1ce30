/** How often something looked, and what it said of itself. */
window.looks = [];
const types = [{ event: 'gtm.js' }];
const entry = {};
Object.defineProperty(entry, 'pageType', {
  get() {
    window.looks.push(new Error('looked').stack ?? '');
    return 'cart';
  },
});
window.dataLayer = types;
types.push(entry);

addEventListener('DOMContentLoaded', () => {
  document.querySelector('#account').addEventListener('click', () => {
    history.pushState(null, '', '/typed?view=account');
    types.push({ event: 'page', page: { type: 'Account' } });
  });
});
