// Counts down what still fits in a field, and says how much is too much. Nothing is cut; the server judges.
const { left, leftOne, over, overOne } = document.body.dataset;
const counters = new WeakMap(); // field → its line
const heard = document.createElement('p'); // for who doesn't see the line: only when the typing pauses
heard.className = 'unseen';
heard.setAttribute('role', 'status');
document.body.append(heard);
let pause;

const length = (text) => [...text.replace(/\r\n?/g, '\n').trim()].length;
const say = (text, one, n) => (n === 1 ? one : text.replace('{n}', n));
const near = (most) => Math.min(120, Math.max(20, most / 3));

function lineOf(field) {
  if (!counters.has(field)) {
    const line = document.createElement('p');
    line.setAttribute('aria-hidden', 'true');
    field.after(line);
    counters.set(field, line);
  }
  return counters.get(field);
}
function count(field) {
  const most = Number(field.dataset.most), rest = most - length(field.value);
  const quiet = rest > near(most);
  if (quiet && !counters.has(field)) return;
  const line = lineOf(field);
  line.hidden = quiet;
  line.className = rest < 0 ? 'wrong' : 'hint';
  line.textContent = rest < 0 ? say(over, overOne, -rest) : say(left, leftOne, rest);
  clearTimeout(pause);
  pause = setTimeout(() => { heard.textContent = quiet ? '' : line.textContent; }, 900);
}
document.addEventListener('input', ({ target }) => { if (target.dataset.most) count(target); });
for (const field of document.querySelectorAll('[data-most]')) if (field.value) count(field);
