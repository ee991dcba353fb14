// One piece a screen: by tap, keys and swipe. Without this script the pieces stand below each other.
const screens = [...document.querySelectorAll('.screen[id]')], place = document.querySelector('[data-at]');
const steps = [...document.querySelectorAll('[data-step]')], print = document.querySelector('[data-print]');
const forward = document.dir === 'rtl' ? -1 : 1;
let now = Math.max(0, screens.findIndex((screen) => `#${screen.id}` === location.hash)), start;

function show(focus) {
  screens.forEach((screen, at) => screen.classList.toggle('now', at === now));
  place.textContent = place.dataset.text.replace('{n}', now + 1).replace('{of}', screens.length);
  for (const step of steps) step.disabled = now + Number(step.dataset.step) < 0 || now + Number(step.dataset.step) >= screens.length;
  globalThis.history.replaceState(null, '', `#${screens[now].id}`);
  if (focus) screens[now].focus({ preventScroll: true });
  globalThis.scrollTo(0, 0);
}
function go(by, focus = true) {
  const to = Math.min(screens.length - 1, Math.max(0, now + by));
  if (to === now) return;
  now = to;
  show(focus);
}
const keys = { ArrowRight: forward, ArrowLeft: -forward, PageDown: 1, PageUp: -1, ' ': 1, Home: -Infinity, End: Infinity };
if (screens.length) {
  document.documentElement.classList.add('one-at-a-time');
  for (const step of steps) {
    step.hidden = screens.length < 2;
    step.addEventListener('click', () => go(Number(step.dataset.step), false));
  }
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('a, button, summary') && event.key === ' ') return;
    if (keys[event.key] === undefined) return;
    event.preventDefault();
    go(keys[event.key]);
  });
  document.addEventListener('touchstart', (event) => {
    const [touch] = event.changedTouches;
    start = event.touches.length === 1 ? { x: touch.clientX, y: touch.clientY } : null;
  }, { passive: true });
  document.addEventListener('touchend', (event) => {
    if (!start) return;
    const [touch] = event.changedTouches, x = touch.clientX - start.x, y = touch.clientY - start.y;
    if (Math.abs(x) > 50 && Math.abs(x) > 1.5 * Math.abs(y)) go(x < 0 ? forward : -forward);
    start = null;
  }, { passive: true });
  print.hidden = false;
  print.addEventListener('click', () => window.print());
  show(false);
}
