import {
  addFromAddress,
  describe,
  hasDiscount,
  keepCode,
  price,
  RIGHT_CODE,
  readCart,
  totals,
  writeCart,
} from './cart-store.js';

const at = (id) => document.getElementById(id);

function changeCount(key, by) {
  const lines = readCart().map((line) =>
    line.key === key ? { ...line, count: line.count + by } : line,
  );
  writeCart(lines.filter((line) => line.count > 0));
  draw();
}

function lineFor({ key, count }) {
  const said = describe(key);
  const line = at('cart-line').content.cloneNode(true);
  line.querySelector('img').src = said.picture;
  line.querySelector('.line-name').textContent = said.name;
  line.querySelector('.line-kind').textContent = said.kind;
  line.querySelector('.line-count').textContent = count;
  line.querySelector('.line-price').textContent = price(said.price * count);
  for (const button of line.querySelectorAll('button')) {
    button.addEventListener('click', () => changeCount(key, Number(button.dataset.by)));
  }
  return line;
}

function draw() {
  const lines = readCart();
  const { items, discount, total } = totals();
  at('cart-empty').hidden = lines.length > 0;
  at('cart-full').hidden = lines.length === 0;
  at('cart-lines').replaceChildren(...lines.map(lineFor));
  at('sum-items').textContent = price(items);
  at('sum-discount-row').hidden = !hasDiscount();
  at('sum-discount').textContent = `−${price(discount)}`;
  at('sum-total').textContent = price(total);
  at('code-good').hidden = !hasDiscount();
}

at('code-form').addEventListener('submit', (event) => {
  event.preventDefault();
  // the mail says regn10: a shop that minds the case refuses its own letter
  const right = at('code').value.trim() === RIGHT_CODE;
  if (right) keepCode(RIGHT_CODE);
  at('code-error').hidden = right;
  draw();
});

addFromAddress();
draw();
addEventListener('pageshow', draw);
