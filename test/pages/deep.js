// A root inside a root, a closed one, a frame of the same origin and one of another.
for (const [id, mode] of [
  ['open', 'open'],
  ['closed', 'closed'],
]) {
  const root = document.getElementById(id).attachShadow({ mode });
  root.innerHTML = `<form data-wm-touchpoint="deep.${id}"><input id="field" data-wm-touchpoint="deep.${id}-field" data-wm-on="change" data-wm-prop-kind="text"><button id="go">Go</button></form>
<b class="unmarked" tabindex="0">By a rule</b><inner-box></inner-box>`;
  root.querySelector('form').addEventListener('submit', (event) => event.preventDefault());
  const inner = root.querySelector('inner-box').attachShadow({ mode: 'open' });
  inner.innerHTML = `<p data-wm-touchpoint="deep.${id}-inner">Within</p>`;
}
document.getElementById('other').src =
  `${location.protocol}//frame.localhost:${location.port}/deep-frame.html`;
