// Puts pieces in another order by dragging, by the arrow keys on a handle, or by the buttons without leaving the page.
const list = document.querySelector('[data-arrange]'), form = document.getElementById('volgorde');
const rows = () => [...list.children];
const status = document.querySelector('.saved'), { textSaved, textOffline } = document.querySelector('[data-text-saved]').dataset;
let drag;

function refresh() {
  rows().forEach((row, at, all) => {
    row.querySelector('[name=hoger]').disabled = at === 0;
    row.querySelector('[name=lager]').disabled = at === all.length - 1;
  });
}
async function keep() {
  refresh();
  try {
    const answer = await fetch(form.getAttribute('action'), {
      method: 'POST', keepalive: true, headers: { accept: 'application/json' },
      body: new URLSearchParams({ volgorde: rows().map((row) => row.dataset.piece).join(' ') }),
    });
    if (!answer.ok || answer.redirected) throw new Error('not kept');
    status.dataset.saved = 'yes';
    status.textContent = textSaved;
  } catch { status.dataset.saved = 'offline'; status.textContent = textOffline; }
}
function shift(row, by, focus) {
  const other = by < 0 ? row.previousElementSibling : row.nextElementSibling;
  if (!other) return;
  if (by < 0) other.before(row); else other.after(row);
  keep();
  (focus.disabled ? row.querySelector('[data-handle]') : focus).focus();
}
function follow(event) {
  const row = rows().find((one) => one !== drag && event.clientY > one.getBoundingClientRect().top && event.clientY < one.getBoundingClientRect().bottom);
  if (!row) return;
  const { top, height } = row.getBoundingClientRect(), below = event.clientY > top + height / 2;
  if (below) row.after(drag); else row.before(drag);
}
function drop() {
  if (!drag) return;
  drag.classList.remove('dragged');
  drag = null;
  keep();
}
if (list) {
  for (const handle of list.querySelectorAll('[data-handle]')) {
    const row = handle.closest('li');
    handle.hidden = false;
    handle.addEventListener('pointerdown', (event) => {
      drag = row;
      row.classList.add('dragged');
      handle.setPointerCapture(event.pointerId);
      event.preventDefault();
      handle.focus();
    });
    handle.addEventListener('pointermove', (event) => { if (drag) follow(event); });
    handle.addEventListener('pointerup', drop);
    handle.addEventListener('pointercancel', drop);
    handle.addEventListener('keydown', (event) => {
      const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
      if (!by) return;
      event.preventDefault();
      shift(row, by, handle);
    });
  }
  form.addEventListener('submit', (event) => {
    const button = event.submitter;
    event.preventDefault();
    shift(button.closest('li'), button.name === 'hoger' ? -1 : 1, button);
  });
}
