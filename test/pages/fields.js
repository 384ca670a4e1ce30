// `secrets()` answers every element that must be covered in a picture, those in open shadow roots and our own frame included.
const shadow = document.querySelector('#shadow-host').attachShadow({ mode: 'open' });
shadow.innerHTML =
  '<label>Shadow <input data-secret value="sentinel-shadow"></label><p data-secret data-waymark-mask>sentinel-shadow-mask</p>';

// Another host on the same port: an origin whose fields nobody here can measure, so the whole frame counts.
document.querySelector('#foreign').src = `//frame.localhost:${location.port}/fields-frame`;

const password = document.querySelector('#password');
document.querySelector('#reveal').addEventListener('click', () => {
  password.type = password.type === 'password' ? 'text' : 'password';
});

window.secrets = () => [
  ...document.querySelectorAll('[data-secret]'),
  ...shadow.querySelectorAll('[data-secret]'),
];
/** No text that a store or an export of ours may ever hold. */
window.SENTINELS = [/sentinel-/, /5e4711/i, /731947/, /4539 1488/, /8675309/, /1987-06/].map(
  (pattern) => pattern.source,
);
