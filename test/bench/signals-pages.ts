/** Pages of libraries that others publish, each set up as its own documentation shows it. */

/** A page: its title, what goes into the head, and its body. */
export function page(title: string, head: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<link rel="icon" href="data:,">${head}</head><body><main>${body}</main></body></html>`;
}
const css = (path: string) => `<link rel="stylesheet" href="/lib/${path}">`;
const script = (path: string) => `<script src="/lib/${path}"></script>`;
const slides = [1, 2, 3, 4, 5, 6].map((n) => `<div class="swiper-slide">Slide ${n}</div>`).join('');

const SWIPER = page(
  'Carousel',
  css('swiper/swiper-bundle.min.css') +
    '<style>.swiper{width:600px;height:240px}.swiper-slide{background:#dde;display:grid;place-items:center}</style>',
  `<h1>Carousel</h1><div class="swiper"><div class="swiper-wrapper">${slides}</div>
<div class="swiper-pagination"></div><div class="swiper-button-prev"></div><div class="swiper-button-next"></div></div>
${script('swiper/swiper-bundle.min.js')}<script>new Swiper('.swiper',{loop:true,autoplay:{delay:2000,disableOnInteraction:false},
pagination:{el:'.swiper-pagination',clickable:true},navigation:{nextEl:'.swiper-button-next',prevEl:'.swiper-button-prev'},keyboard:true})</script>`,
);

const FLATPICKR = page(
  'Calendar',
  css('flatpickr/dist/flatpickr.min.css'),
  `<h1>When?</h1><input id="day" placeholder="Day"><p></p><input id="time" placeholder="Time"><div id="inline"></div>
${script('flatpickr/dist/flatpickr.min.js')}<script>flatpickr('#day');flatpickr('#time',{enableTime:true,noCalendar:true});flatpickr('#inline',{inline:true,mode:'range'})</script>`,
);

const QUILL = page(
  'Editor',
  css('quill/dist/quill.snow.css'),
  `<h1>Write</h1><div id="editor" style="height:240px"><p>Some words to begin with.</p></div>
${script('quill/dist/quill.js')}<script>new Quill('#editor',{theme:'snow'})</script>`,
);

const MEDIA = page(
  'Player',
  '',
  `<h1>Listen</h1><media-controller audio id="player" style="width:700px"><audio slot="media" src="/tone.wav" preload="auto"></audio>
<media-control-bar><media-play-button></media-play-button><media-seek-backward-button></media-seek-backward-button>
<media-seek-forward-button></media-seek-forward-button><media-time-range></media-time-range><media-time-display showduration></media-time-display>
<media-mute-button></media-mute-button><media-volume-range></media-volume-range><media-playback-rate-button></media-playback-rate-button></media-control-bar>
</media-controller>${script('media-chrome/dist/iife/all.js')}`,
);

const tabs = ['One', 'Two', 'Three'];
const BOOTSTRAP = page(
  'Parts',
  css('bootstrap/dist/css/bootstrap.min.css'),
  `<div class="container"><h1>Parts</h1>
<div class="dropdown d-inline-block"><button class="btn btn-secondary dropdown-toggle" id="menu" data-bs-toggle="dropdown">Menu</button>
<ul class="dropdown-menu"><li><button class="dropdown-item" id="menu-a" type="button">First</button></li><li><a class="dropdown-item" href="#menu">Second</a></li></ul></div>
<button class="btn btn-primary" id="open-modal" data-bs-toggle="modal" data-bs-target="#modal">Dialog</button>
<button class="btn btn-primary" id="open-side" data-bs-toggle="offcanvas" data-bs-target="#side">Side</button>
<button class="btn btn-outline-primary" id="toggle" data-bs-toggle="button" aria-pressed="false">Toggle</button>
<button class="btn btn-light" id="show-toast">Toast</button>
<ul class="nav nav-tabs mt-2" role="tablist">${tabs.map((t, i) => `<li class="nav-item"><button class="nav-link${i ? '' : ' active'}" id="tab-${t}" data-bs-toggle="tab" data-bs-target="#pane-${t}" type="button" role="tab">${t}</button></li>`).join('')}</ul>
<div class="tab-content">${tabs.map((t, i) => `<div class="tab-pane${i ? '' : ' show active'}" id="pane-${t}">Pane ${t}</div>`).join('')}</div>
<div class="accordion mt-2" id="acc">${tabs.map((t) => `<div class="accordion-item"><h2 class="accordion-header"><button class="accordion-button collapsed" id="acc-${t}" data-bs-toggle="collapse" data-bs-target="#body-${t}">Part ${t}</button></h2><div id="body-${t}" class="accordion-collapse collapse" data-bs-parent="#acc"><div class="accordion-body">Text</div></div></div>`).join('')}</div>
<div class="form-check"><input class="form-check-input" type="checkbox" id="check"><label class="form-check-label" for="check" id="check-label">Check</label></div>
<div class="btn-group"><input type="radio" class="btn-check" name="r" id="r1" checked><label class="btn btn-outline-secondary" for="r1" id="r1-label">Left</label><input type="radio" class="btn-check" name="r" id="r2"><label class="btn btn-outline-secondary" for="r2" id="r2-label">Right</label></div>
<nav><ul class="pagination">${[1, 2, 3].map((n) => `<li class="page-item${n === 1 ? ' active' : ''}"><a class="page-link" id="page-${n}" href="#page-${n}">${n}</a></li>`).join('')}</ul></nav>
<div class="modal fade" id="modal" tabindex="-1"><div class="modal-dialog"><div class="modal-content"><div class="modal-body">Hello</div><div class="modal-footer"><button class="btn btn-secondary" id="close-modal" data-bs-dismiss="modal">Close</button></div></div></div></div>
<div class="offcanvas offcanvas-end" id="side" tabindex="-1"><div class="offcanvas-header"><button class="btn-close" id="close-side" data-bs-dismiss="offcanvas" aria-label="Close"></button></div></div>
<div class="toast-container position-fixed bottom-0 start-0"><div class="toast" id="toast"><div class="toast-body">Done</div></div></div></div>
${script('bootstrap/dist/js/bootstrap.bundle.min.js')}<script>document.getElementById('show-toast').onclick=()=>new bootstrap.Toast(document.getElementById('toast')).show()</script>`,
);

const SPA = page(
  'Shop',
  '',
  `<nav>${['home', 'coats', 'hats', 'about'].map((p) => `<a href="/spa/${p}" id="go-${p}" data-navigo>${p}</a> `).join('')}</nav>
<form role="search"><input type="search" id="q" placeholder="Search"><input hidden></form><section id="view"></section>
${script('navigo/lib/navigo.min.js')}<script>const router=new Navigo('/spa');const view=document.getElementById('view');
const show=(name)=>{document.title=name;view.innerHTML='<h1>'+name+'</h1><button id="like">Like <b>0</b></button><button id="minus">−</button><span id="n">1</span><button id="plus">+</button>';
like.onclick=()=>{like.querySelector('b').textContent++};plus.onclick=()=>{n.textContent++};minus.onclick=()=>{n.textContent--}};
for(const p of ['home','coats','hats','about'])router.on('/'+p,()=>show(p));router.resolve();if(!view.innerHTML)show('home')</script>`,
);

const PHOTOS = page(
  'Pictures',
  css('photoswipe/dist/photoswipe.css'),
  `<h1>Pictures</h1><div id="gallery">${['teal', 'navy', 'olive'].map((c) => `<a href="/picture.svg?c=${c}" id="photo-${c}" data-pswp-width="2400" data-pswp-height="1600"><img src="/picture.svg?c=${c}" width="150" alt="${c}"></a>`).join('')}</div>
<script type="module">import Lightbox from '/lib/photoswipe/dist/photoswipe-lightbox.esm.min.js';
new Lightbox({gallery:'#gallery',children:'a',pswpModule:()=>import('/lib/photoswipe/dist/photoswipe.esm.min.js')}).init();</script>`,
);

const STEPPER = page(
  'Steps',
  css('bs-stepper/dist/css/bs-stepper.min.css'),
  `<h1>Steps</h1><div class="bs-stepper" id="steps"><div class="bs-stepper-header" role="tablist">${tabs.map((t) => `<div class="step" data-target="#part-${t}"><button type="button" class="step-trigger" role="tab" id="trigger-${t}">${t}</button></div>`).join('')}</div>
<form class="bs-stepper-content" onsubmit="event.preventDefault();done.textContent='Sent'">${tabs.map((t) => `<div id="part-${t}" class="content" role="tabpanel"><label>${t} <input id="field-${t}"></label></div>`).join('')}
<button type="button" id="back" onclick="stepper.previous()">Back a step</button><button type="button" id="on" onclick="stepper.next()">On</button><button id="send">Send</button><output id="done"></output></form></div>
${script('bs-stepper/dist/js/bs-stepper.min.js')}<script>const stepper=new Stepper(document.getElementById('steps'),{linear:false})</script>`,
);

const PLAIN = page(
  'Plain',
  '<style>p{max-width:60ch}.tall{height:2400px}</style>',
  `<h1>Plain</h1><p id="words">Seven words stand here to be read.</p><details><summary id="more">More</summary>Here it is.</details>
<label id="label"><input type="checkbox" id="box"> Agree</label> <select id="pick"><option>a</option><option>b</option></select>
<label><input type="radio" name="x" id="x1"> One</label><label><input type="radio" name="x" id="x2"> Two</label>
<input type="number" id="number" value="1"> <button id="copy" onclick="words.focus();getSelection().selectAllChildren(words);document.execCommand('copy')">Copy</button>
<button popovertarget="pop" id="pop-open">Info</button><div popover id="pop">Some info</div>
<button id="dialog-open" onclick="dialog.showModal()">Ask</button><dialog id="dialog"><button id="dialog-close" onclick="dialog.close()">Fine</button></dialog>
<a href="#far" id="jump">Further down</a> <a href="/plain" id="again">Here</a> <button disabled id="off">Off</button> <button id="dark" onclick="document.documentElement.classList.toggle('dark')">Dark</button>
<button id="top" onclick="window.scrollTo(0,0)" style="position:fixed;right:20px;top:20px">Up there</button><p id="clock"></p><div class="tall"></div><p id="far">Far</p>
<script>setInterval(()=>{clock.textContent=new Date().toISOString()},1000)</script>`,
);

export const ORDINARY_PAGES: Record<string, string> = {
  '/swiper': SWIPER,
  '/flatpickr': FLATPICKR,
  '/quill': QUILL,
  '/media': MEDIA,
  '/bootstrap': BOOTSTRAP,
  '/spa/home': SPA,
  '/spa/coats': SPA,
  '/spa/hats': SPA,
  '/spa/about': SPA,
  '/photoswipe': PHOTOS,
  '/stepper': STEPPER,
  '/plain': PLAIN,
};
