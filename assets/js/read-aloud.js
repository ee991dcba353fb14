// Reads the page aloud in its language. The button is hidden until the browser turns out to be able to.
const button = document.querySelector('[data-read-aloud]');
const spoken = 'main h1, main .lead, main h2, main h3, main p, main li, main label, main legend, main dt, main dd';

function speak() {
  const parts = [...document.querySelectorAll(spoken)]
    .filter((e) => !e.closest('[hidden], details:not([open])') && !e.querySelector(spoken))
    .map((e) => e.innerText.trim()).filter(Boolean);
  parts.forEach((text, at) => {
    const words = new SpeechSynthesisUtterance(text);
    words.lang = button.dataset.lang;
    words.rate = 0.95;
    if (at === parts.length - 1) words.onend = () => button.setAttribute('aria-pressed', 'false');
    speechSynthesis.speak(words);
  });
}

if (button && 'speechSynthesis' in window) {
  button.hidden = false;
  button.addEventListener('click', () => {
    const on = button.getAttribute('aria-pressed') !== 'true';
    speechSynthesis.cancel();
    button.setAttribute('aria-pressed', String(on));
    if (on) speak();
  });
  addEventListener('pagehide', () => speechSynthesis.cancel());
}
