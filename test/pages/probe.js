// Every way a target moves or goes. `probe.<name>()` causes the change, `probe.rect(name)` says where the target is now.
const byId = (id) => document.getElementById(id);

const shadow = byId('shadow-host').attachShadow({ mode: 'open' });
shadow.innerHTML =
  '<div id="spacer"></div><div id="shadow" data-waymark-touchpoint="probe.shadow" style="border:1px solid;width:220px;padding:8px">shadow</div>';

function addSheet(text) {
  const style = document.createElement('style');
  style.textContent = text;
  document.head.append(style);
  return style.sheet;
}

// There from the start and empty: `ruleInserted` must not be noticed by a new element.
const quietSheet = addSheet('');

const changes = {
  fixed() {
    byId('fixed').style.top = '180px';
  },
  sticky() {
    scrollTo(0, byId('sticky').parentElement.offsetTop + 150);
  },
  nested() {
    byId('scroller').scrollTop += 60;
  },
  transform() {
    const frames = [{ transform: 'none' }, { transform: 'translate(300px, 20px)' }];
    byId('transform').animate(frames, { duration: 600, fill: 'forwards' });
  },
  insertAbove() {
    const added = document.createElement('p');
    added.textContent = 'inserted above';
    added.style.height = '85px';
    byId('above').append(added);
  },
  inlineStyle() {
    byId('inline-style').style.marginLeft = '120px';
  },
  details() {
    byId('folded').open = !byId('folded').open;
  },
  displayNone() {
    const { style } = byId('display-none');
    style.display = style.display === 'none' ? '' : 'none';
  },
  removed() {
    byId('removed')?.remove();
  },
  dialog() {
    byId('modal').open ? byId('modal').close() : byId('modal').showModal();
  },
  shadow() {
    shadow.getElementById('spacer').style.height = '70px';
  },
  iframe() {
    byId('iframe').style.zoom = '1.25';
  },
  sheetAdded() {
    addSheet('#sheet-added { margin-left: 90px }');
  },
  ruleInserted() {
    quietSheet.insertRule('#rule-inserted { margin-top: 17px }');
  },
};

const inFrame = () => byId('iframe').contentDocument?.getElementById('framed');
const kebab = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

function targetOf(name) {
  if (name === 'shadow') return shadow.getElementById('shadow');
  return name === 'iframe' ? inFrame() : byId(kebab(name));
}

/** In CSS px of the window, or null while the target is not rendered. A framed one is seen through its frame. */
function rect(name) {
  const target = targetOf(name);
  if (!target?.checkVisibility()) return null;
  const box = target.getBoundingClientRect();
  if (name !== 'iframe') return { x: box.x, y: box.y, width: box.width, height: box.height };
  const frame = byId('iframe');
  const outer = frame.getBoundingClientRect();
  const scale = outer.width / frame.offsetWidth;
  return {
    x: outer.x + (frame.clientLeft + box.x) * scale,
    y: outer.y + (frame.clientTop + box.y) * scale,
    width: box.width * scale,
    height: box.height * scale,
  };
}

/** `insertAbove` is the mark `probe.insert-above`; the framed target's is `probe.iframe`. */
const touchpointOf = (name) => `probe.${kebab(name)}`;

window.probe = { ...changes, names: Object.keys(changes), rect, targetOf, touchpointOf };

for (const [name, change] of Object.entries(changes)) {
  const button = document.createElement('button');
  button.textContent = name;
  button.addEventListener('click', change);
  byId('buttons').append(button);
}
