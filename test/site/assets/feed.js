// ?delat=1: back from "Share on Sorl", with a post of one's own on top
if (new URLSearchParams(location.search).has('delat')) {
  document.getElementById('eget').hidden = false;
}

for (const like of document.querySelectorAll('.like')) {
  like.addEventListener('click', () => {
    const on = like.getAttribute('aria-pressed') !== 'true';
    like.setAttribute('aria-pressed', String(on));
    like.firstElementChild.textContent = on ? '♥' : '♡';
  });
}
