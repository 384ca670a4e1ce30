import {
  addFromAddress,
  describe,
  emptyCart,
  hasDiscount,
  price,
  readCart,
  SHIPPING,
  totals,
} from './cart-store.js';

const STEPS = ['adress', 'leverans', 'betalning'];
const DRAFT_KEY = 'duggvik-checkout';
const at = (id) => document.getElementById(id);

const draft = () => JSON.parse(sessionStorage.getItem(DRAFT_KEY) ?? '{}');

function keepDraft(form) {
  const said = { ...draft(), ...Object.fromEntries(new FormData(form)) };
  sessionStorage.setItem(DRAFT_KEY, JSON.stringify(said));
}

/** The address of a step; the language in the query stays. */
function addressOf(step) {
  const there = new URL(location.href);
  there.pathname = `/kassa/${step}`;
  return there;
}

const stepHere = () => STEPS.find((step) => location.pathname.endsWith(step)) ?? 'adress';
const shippingHere = () => (stepHere() === 'betalning' ? SHIPPING[draft().delivery ?? 'ombud'] : 0);

function go(step) {
  history.pushState(null, '', addressOf(step));
  draw();
  scrollTo(0, 0);
  at('step').querySelector('h1').focus({ preventScroll: true });
}

function checkField(input) {
  const good = input.checkValidity();
  const error = input.parentElement.querySelector('.field-error');
  error.hidden = good;
  input.setAttribute('aria-invalid', String(!good));
  return good;
}

function startAddress(root) {
  const form = root.querySelector('form');
  const inputs = [...form.querySelectorAll('input')];
  for (const input of inputs) {
    input.value = draft()[input.name] ?? '';
    // while typing, not on leaving: a line that vanishes then moves the button from under the pointer
    input.addEventListener('input', () => {
      if (input.getAttribute('aria-invalid') === 'true') checkField(input);
    });
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    keepDraft(form);
    const wrong = inputs.filter((input) => !checkField(input));
    if (wrong.length > 0) wrong[0].focus();
    else go('leverans');
  });
}

function startDelivery(root) {
  const form = root.querySelector('form');
  const chosen = form.querySelector(`input[value="${CSS.escape(draft().delivery ?? 'ombud')}"]`);
  if (chosen) chosen.checked = true;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    keepDraft(form);
    go('betalning');
  });
}

function startPayment(root) {
  const frame = root.querySelector('iframe');
  const there = new URL(frame.dataset.src);
  there.searchParams.set('sum', price(totals(shippingHere()).total));
  frame.src = there.href;
}

const START = { adress: startAddress, leverans: startDelivery, betalning: startPayment };

function summaryLine({ key, count }) {
  const said = describe(key);
  const line = document.createElement('li');
  const picture = Object.assign(new Image(80, 100), { src: said.picture, alt: '' });
  const text = document.createElement('span');
  const name = Object.assign(document.createElement('b'), { textContent: said.name });
  text.append(name, `${said.kind}${count > 1 ? ` × ${count}` : ''}`);
  line.append(picture, text, price(said.price * count));
  return line;
}

function drawSummary() {
  const atPayment = stepHere() === 'betalning';
  const { items, discount, shipping, total } = totals(shippingHere());
  at('summary-lines').replaceChildren(...readCart().map(summaryLine));
  at('summary-items').textContent = price(items);
  at('summary-discount-row').hidden = !hasDiscount();
  at('summary-discount').textContent = `−${price(discount)}`;
  at('summary-shipping').hidden = !atPayment;
  at('summary-shipping-price').textContent = price(shipping);
  at('summary-total').textContent = price(total);
}

function draw() {
  const step = stepHere();
  const template = at(`step-${step}`);
  const content = template.content.cloneNode(true);
  START[step](content);
  at('step').replaceChildren(content);
  document.title = `${template.dataset.title} – Duggvik`;
  for (const item of at('steps').children) {
    const index = STEPS.indexOf(item.dataset.step);
    item.classList.toggle('done', index < STEPS.indexOf(step));
    if (item.dataset.step === step) item.setAttribute('aria-current', 'step');
    else item.removeAttribute('aria-current');
  }
  drawSummary();
}

at('steps').addEventListener('click', (event) => {
  const item = event.target.closest('li');
  if (!item || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  if (item.classList.contains('done')) go(item.dataset.step);
});

addEventListener('popstate', draw);
addEventListener('message', (event) => {
  if (event.origin !== document.body.dataset.payOrigin || event.data !== 'paid') return;
  const thanks = new URL(document.body.dataset.thanks);
  thanks.searchParams.set('order', 'D-10482');
  emptyCart();
  location.assign(thanks);
});

addFromAddress();
draw();
