// The form makes a poster of what is picked in it. What was put on the board since it was drawn is picked too: it is
// asked for anew when it is opened or sent, and what was changed in it by hand stays.
const { poster } = globalThis;
const kies = document.getElementById('kies'), form = kies.querySelector('form');
const touched = new Map(); // field, or field and word → value, or ticked
const word = (input) => `${input.name} ${input.value}`;
const ticks = (input) => /radio|checkbox/.test(input.type);
function note({ target }) {
  if (!ticks(target)) touched.set(target.name, target.value);
  else {
    if (target.type === 'radio') for (const one of target.form.elements[target.name]) touched.delete(word(one));
    touched.set(word(target), target.checked);
  }
}
async function renew() {
  await poster.settled();
  const answer = await fetch(poster.address);
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('kies');
  if (!fresh) throw answer;
  for (const input of fresh.querySelectorAll('input, textarea')) {
    if (ticks(input) && touched.has(word(input))) input.checked = touched.get(word(input));
    if (!ticks(input) && touched.has(input.name)) input.value = touched.get(input.name);
  }
  form.replaceChildren(...fresh.querySelector('form').childNodes);
  form.elements.version.value = poster.version();
}
let ready = false;
form.addEventListener('input', note);
kies.addEventListener('toggle', () => { if (kies.open) renew().catch(() => {}); });
form.addEventListener('submit', async (event) => {
  if (ready) return;
  event.preventDefault();
  try { await renew(); } catch { poster.tell(); return; }
  if (!poster.isFree()) return; // asked first
  ready = true;
  form.requestSubmit();
});
