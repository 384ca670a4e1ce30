const JOURNEY = {
  version: 1,
  id: 'shop.first-order',
  name: 'The first order',
  sites: ['https://shop.example'],
  stages: ['consideration', 'purchase', 'retention'].map((id) => ({ id, name: id })),
  touchpoints: [
    ['list', 'consideration'],
    ['cart', 'purchase'],
    ['pay', 'purchase'],
    ['help', 'retention'],
  ].map(([id, stage]) => ({ id, label: id, stages: [stage], owner: 'brand', responsible: 'Shop' })),
  rules: [{ pages: '/cart/', selector: '#pay', touchpoint: 'pay' }],
};
/** A journey file and a built site in which nothing is wrong. */
export const FILES = {
  'journey.json': JSON.stringify(JOURNEY, null, 2),
  'dist/index.html': `<!doctype html>
<meta name="waymark:stage" content="consideration">
<ul data-waymark-touchpoint="list"></ul>
<a data-waymark-touchpoint="help" data-waymark-stage="retention">Help</a>
`,
  'dist/cart/index.html': `<!doctype html>
<main data-waymark-stage="purchase" data-waymark-touchpoint="cart">
<button id="pay">Pay</button></main>
`,
};
