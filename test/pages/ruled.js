customElements.define(
  'zoo-card',
  class extends HTMLElement {
    connectedCallback() {
      const button = document.createElement('button');
      button.textContent = 'In a card';
      this.attachShadow({ mode: 'open' }).append(button);
    }
  },
);

document.querySelector('#add').addEventListener('click', () => {
  const late = document.createElement('div');
  late.className = 'late';
  late.textContent = 'This came later.';
  document.querySelector('main').append(late);
});
document.querySelector('form').addEventListener('submit', (event) => event.preventDefault());
