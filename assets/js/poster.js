// Makes the poster a board: pieces are dragged, or moved with keys and buttons, and said aloud. The server draws them;
// here they only get another place, size or turn until it has drawn the next. Without this script the form does the
// same.
const bench = document.querySelector('[data-poster]');
const board = bench.querySelector('[data-board]');
const { poster: address, look } = bench.dataset;
const { drafts } = globalThis;
const texts = bench.dataset;
const sizes = JSON.parse(texts.sizes); // kind → [least, most, usual]
const width = 297, height = 420, mostPieces = 40, mostTurn = 45, mostSteps = 60;
const empty = JSON.stringify({ poster: 1, look, pieces: [] });
const status = document.querySelector('.saved');
const part = (name) => bench.querySelector(`[data-${name}]`);
const [tools, adding, changing, chosen, told, notice] =
  ['bench', 'adding', 'changing', 'chosen', 'told', 'notice'].map(part);
const undo = bench.querySelector('[data-act=undo]');

let state = JSON.parse(texts.value || empty), { version } = texts;
let kept = texts.value, selected = -1, busy = false, timer, stale = false, conflict = false, added = false, out = false;
const before = []; // earlier states, to go back to

const fill = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
const clamp = (value, least, most) => Math.min(most, Math.max(least, Math.round(value)));
const piece = () => state.pieces[selected];
const svg = () => board.querySelector('svg');
const drawnOf = (index) => svg().querySelector(`[data-piece="${index}"]`);
const value = () => (state.pieces.length ? JSON.stringify(state) : '');
function tell(what, text) {
  status.dataset.saved = what;
  status.textContent = text;
}
const say = (text) => { told.textContent = text; };
const name = (index = selected) => drawnOf(index)?.dataset.said ?? '';
const saidPlace = () => fill(texts.textPlace, { what: name(), x: Math.round(piece().x / 10), y: Math.round(piece().y / 10), size: piece().size });

// What is drawn

const transform = ({ x, y, turn, size }) => `translate(${x} ${y}) rotate(${turn}) scale(${size / 100})`;
const make = (tag, attributes) => {
  const made = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [attribute, text] of Object.entries(attributes)) made.setAttribute(attribute, text);
  return made;
};
function frame() {
  svg().querySelector('.frame')?.remove();
  const drawn = selected >= 0 && drawnOf(selected);
  if (!drawn) return;
  const across = Number(drawn.dataset.width) / 2 + 6, along = Number(drawn.dataset.height) / 2 + 6;
  const made = make('g', { class: 'frame', transform: transform(piece()) });
  made.append(make('rect', { x: -across, y: -along, width: 2 * across, height: 2 * along, rx: 8 }));
  made.append(make('circle', { class: 'grip', cx: across, cy: along, r: 650 / piece().size }));
  svg().append(made);
}
function show() {
  const drawn = drawnOf(selected);
  if (drawn) drawn.setAttribute('transform', transform(piece()));
  frame();
}
function dress() {
  svg().setAttribute('role', 'group');
  for (const drawn of svg().querySelectorAll('.piece')) {
    drawn.setAttribute('tabindex', '0');
    drawn.setAttribute('role', 'button');
    drawn.setAttribute('aria-label', drawn.dataset.said);
    drawn.setAttribute('aria-pressed', String(Number(drawn.dataset.piece) === selected));
  }
}
function draw(markup) {
  const focused = document.activeElement?.closest?.('.piece');
  board.innerHTML = markup;
  dress();
  frame();
  if (focused && selected >= 0) drawnOf(selected)?.focus({ preventScroll: true });
}
function select(index, quietly = false) {
  selected = index;
  const one = piece();
  adding.hidden = Boolean(one);
  changing.hidden = !one;
  if (one) {
    chosen.textContent = name();
    changing.querySelector('[data-act=words]').hidden = one.text === undefined;
    changing.querySelector('[data-act=shape]').hidden = one.kind !== 'photo';
    if (!quietly) say(fill(texts.textChosen, { what: name() }));
  }
  dress();
  frame();
}

// What is kept

const forget = () => drafts.drop(address);
const about = { to: address, label: document.querySelector('h1').textContent };
const keepDraft = () => drafts.keep(address, { ...about, value: value(), version });
/** The form below makes a poster too: it has to know what was saved here since. */
function setVersion(now) {
  version = now;
  for (const input of document.querySelectorAll('form input[name=version]')) input.value = now;
}
function ask(theirs) {
  conflict = true;
  const mine = JSON.stringify(state);
  const box = document.getElementById('two-posters').content.firstElementChild.cloneNode(true);
  box.querySelector('[data-by]').textContent = theirs.by;
  box.querySelector('[data-mine]').innerHTML = theirs.mine;
  box.querySelector('[data-theirs]').innerHTML = theirs.svg;
  box.addEventListener('click', ({ target }) => {
    const { pick } = target.dataset;
    if (!pick) return;
    conflict = false;
    setVersion(theirs.version);
    kept = theirs.value;
    state = JSON.parse(pick === 'mine' ? mine : theirs.value || empty);
    stale = true;
    notice.hidden = true;
    notice.replaceChildren();
    select(-1);
    if (value() === kept) { draw(theirs.svg); forget(); tell('yes', texts.textSaved); } else save();
  });
  notice.replaceChildren(box);
  notice.hidden = false;
  box.querySelector('button').focus();
}
/** What can't be saved any more (handed in, taken away): it stays here, and is shown beside what there is. */
const lost = (body) => {
  document.querySelector('[data-left-over]')?.remove();
  drafts.leftOver({ id: address, ...about }, body, bench).dataset.leftOver = '';
};
async function save() {
  clearTimeout(timer);
  if (busy || conflict || value() === kept) return; // and after a refusal only what is new
  busy = true;
  const sent = value();
  tell('busy', texts.textSaving);
  try {
    const { ok, status: code, body } = await drafts.post(address, { value: sent, version });
    if (ok && body.svg) {
      setVersion(body.version);
      kept = sent;
      out = false;
      const held = JSON.parse(body.value || empty);
      if (value() === sent && held.pieces.length !== state.pieces.length) { // a photo was taken away elsewhere
        [state, stale, selected] = [held, true, -1];
        kept = value();
      }
      if (value() === kept) {
        forget();
        if (stale) { stale = false; draw(body.svg); select(selected, true); keepInside(); }
        tell('yes', texts.textSaved);
      }
    } else if (code === 401 || body.stranger) {
      out = true;
      tell('offline', texts.textOffline);
      drafts.signedOut();
    } else if (code === 409 && body.svg && !body.closed) ask(body);
    else {
      tell('offline', body.error ?? texts.textOffline);
      kept = sent;
      if (code !== 422) lost(body);
    }
  } catch (trouble) {
    tell('offline', trouble.error ?? texts.textOffline);
    timer = setTimeout(save, 5000);
  }
  busy = false;
  if (value() !== kept && status.dataset.saved !== 'offline') save();
}
const settled = async () => { while (busy) await new Promise((done) => { setTimeout(done, 50); }); await save(); };
/** Changes the state; `redraw` when more than place, size and turn of one piece changes. */
function change(how, redraw = false) {
  before.push(JSON.stringify(state));
  if (before.length > mostSteps) before.shift();
  undo.disabled = false;
  how();
  settle(redraw);
}
function settle(redraw) {
  keepDraft();
  clearTimeout(timer);
  if (redraw) { stale = true; save(); } else { show(); timer = setTimeout(save, 700); }
}

// What one can do

const moveBy = (x, y) => change(() => {
  piece().x = clamp(piece().x + x, 0, width);
  piece().y = clamp(piece().y + y, 0, height);
});
const sized = (one, size) => clamp(size, sizes[one.kind][0], sizes[one.kind][1]);
const resize = (factor) => change(() => {
  const one = piece(), size = Math.round(one.size * factor);
  one.size = sized(one, size === one.size ? one.size + Math.sign(factor - 1) : size);
});
const turn = (degrees) => change(() => { piece().turn = clamp(piece().turn + degrees, -mostTurn, mostTurn); });
function remove() {
  const what = name();
  change(() => state.pieces.splice(selected, 1), true);
  drawnOf(selected)?.remove();
  select(-1);
  say(fill(texts.textGone, { what }));
  adding.querySelector('button').focus();
}
const acts = {
  left: () => moveBy(-5, 0), right: () => moveBy(5, 0), up: () => moveBy(0, -5), down: () => moveBy(0, 5),
  smaller: () => resize(1 / 1.12), bigger: () => resize(1.12),
  'turn-left': () => turn(-5), 'turn-right': () => turn(5),
  colour: () => change(() => { piece().colour = (piece().colour + 1) % 4; }, true),
  front: () => {
    change(() => state.pieces.push(...state.pieces.splice(selected, 1)), true);
    selected = -1; // until it is drawn in its new order
    svg().querySelector('.frame')?.remove();
    selected = state.pieces.length - 1;
  },
  shape: () => change(() => { piece().shape = piece().shape === 'round' ? 'square' : 'round'; }, true),
  words: () => open(piece().kind, piece().text),
  remove,
  done: () => { const index = selected; select(-1); drawnOf(index)?.focus({ preventScroll: true }); },
  undo: () => {
    state = JSON.parse(before.pop());
    undo.disabled = !before.length;
    select(-1);
    say(texts.textUndone);
    settle(true);
  },
};
const places = new Set(['left', 'right', 'up', 'down', 'smaller', 'bigger', 'turn-left', 'turn-right']);
function act(what) {
  if (what !== 'undo' && !piece()) return;
  acts[what]();
  if (places.has(what)) say(saidPlace());
}

/** Where a new piece, of about this size, lies least on others; from the top down. */
function freePlace(wide, high) {
  const boxes = [...svg().querySelectorAll('.piece')].map(({ dataset }) => {
    const p = state.pieces[dataset.piece];
    return p && { x: p.x, y: p.y, wide: dataset.width * p.size / 100, high: dataset.height * p.size / 100 };
  }).filter(Boolean);
  const shared = (x, y, box) => Math.max(0, (wide + box.wide) / 2 - Math.abs(x - box.x)) * Math.max(0, (high + box.high) / 2 - Math.abs(y - box.y));
  let best = [148, 100], least = Infinity;
  for (let y = 88; y <= 350; y += 26)
    for (const x of [wide / 2 + 12, width - wide / 2 - 12, width / 2]) {
      const covered = boxes.reduce((sum, box) => sum + shared(x, y, box), 0);
      if (covered < least) { least = covered; best = [Math.round(x), y]; }
    }
  return best;
}
/** A piece that was just added lies whole on the sheet, now that it is drawn. */
function keepInside() {
  const drawn = added && drawnOf(selected), one = piece();
  added = false;
  if (!drawn || !one) return;
  const across = drawn.dataset.width * one.size / 200, along = drawn.dataset.height * one.size / 200;
  const x = clamp(one.x, Math.min(across + 6, width / 2), Math.max(width - across - 6, width / 2));
  const y = clamp(one.y, Math.min(along + 6, height / 2), Math.max(height - along - 6, height / 2));
  if (x === one.x && y === one.y) return;
  Object.assign(one, { x, y });
  settle(false);
}
function add(kind, more) {
  if (state.pieces.length >= mostPieces) { tell('offline', texts.textFull); say(texts.textFull); return; }
  const first = !state.pieces.some((p) => p.kind === kind);
  let [, , size] = sizes[kind];
  const words = more.text === undefined ? 0 : Math.min(more.text.length, 18);
  let [x, y] = freePlace(words ? size * (1.5 + words * 0.62) : size, words ? size * 2.4 : size);
  if (first && kind === 'photo') [x, y] = [148, 205];
  if (first && kind === 'title') [x, y] = [148, 45];
  if (first && kind === 'next') [x, y] = [148, 378];
  if (!first && kind === 'photo') size = 60;
  change(() => state.pieces.push({ kind, x, y, size, turn: 0, colour: state.pieces.length % 4, ...more }), true);
  selected = state.pieces.length - 1;
  added = true;
  say(fill(texts.textAdded, { what: more.text ?? '' }).trim());
}

// Windows in which a piece is chosen

let editing = false;
const dialogOf = (kind) => document.querySelector(`[data-dialog="${kind}"]`);
function open(kind, text) {
  const dialog = dialogOf(kind), input = dialog.querySelector('input[type=text]');
  editing = text !== undefined;
  if (input) input.value = text ?? '';
  dialog.showModal();
}
function put(kind, more) {
  dialogOf(kind).close();
  if (editing && piece()) change(() => Object.assign(piece(), more), true);
  else add(kind, more);
}
for (const dialog of document.querySelectorAll('[data-dialog]')) {
  const kind = dialog.dataset.dialog;
  dialog.addEventListener('click', (event) => {
    const target = event.target.closest('button');
    if (event.target === dialog || target?.matches('[data-close]')) { dialog.close(); return; }
    const { word, picture, photoId, look: chosenLook } = target?.dataset ?? {};
    if (word) put(kind, { text: word });
    if (picture) { editing = false; put(kind, { picture }); }
    if (photoId) { editing = false; put(kind, { photo: photoId, shape: 'round' }); }
    if (chosenLook) { dialog.close(); change(() => { state.look = chosenLook; }, true); }
  });
  dialog.querySelector('[data-words]')?.addEventListener('submit', (event) => {
    event.preventDefault();
    const input = dialog.querySelector('input[type=text]'), text = input.value.trim();
    if ([...text].length > Number(input.dataset.most)) { input.focus(); return; } // the count below it says so
    if (text) put(kind, { text }); else dialog.close();
  });
}

// Finger, mouse and keys

const point = (event) => Object.assign(svg().createSVGPoint(), { x: event.clientX, y: event.clientY }).matrixTransform(svg().getScreenCTM().inverse());
let drag;
board.addEventListener('pointerdown', (event) => {
  const grip = event.target.closest('.grip'), drawn = event.target.closest('.piece');
  if (!grip && !drawn) { if (selected >= 0) select(-1); return; }
  if (drawn) { select(Number(drawn.dataset.piece)); drawn.focus({ preventScroll: true }); }
  const at = point(event), one = piece();
  drag = { grip: Boolean(grip), id: event.pointerId, from: at, x: one.x, y: one.y, size: one.size, was: JSON.stringify(state), moved: false };
  board.setPointerCapture(event.pointerId);
  event.preventDefault();
});
board.addEventListener('pointermove', (event) => {
  if (!drag || event.pointerId !== drag.id) return;
  const at = point(event), one = piece();
  if (!drag.moved && Math.hypot(at.x - drag.from.x, at.y - drag.from.y) < 1.5) return;
  drag.moved = true;
  if (drag.grip) {
    const reach = Math.hypot(drag.from.x - one.x, drag.from.y - one.y);
    one.size = sized(one, drag.size * Math.hypot(at.x - one.x, at.y - one.y) / reach);
  } else {
    one.x = clamp(drag.x + at.x - drag.from.x, 0, width);
    one.y = clamp(drag.y + at.y - drag.from.y, 0, height);
  }
  show();
});
function drop(event) {
  if (!drag || event.pointerId !== drag.id) return;
  const { moved, was } = drag;
  drag = null;
  if (!moved) return;
  before.push(was);
  undo.disabled = false;
  settle(false);
  say(saidPlace());
}
board.addEventListener('pointerup', drop);
board.addEventListener('pointercancel', drop);
board.addEventListener('touchstart', (event) => {
  if (event.target.closest('.piece, .grip')) event.preventDefault(); // the page doesn't scroll under a piece
}, { passive: false });

const keys = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down', '+': 'bigger', '=': 'bigger', '-': 'smaller', Delete: 'remove', Backspace: 'remove', Escape: 'done' };
board.addEventListener('keydown', (event) => {
  const drawn = event.target.closest('.piece');
  if (!drawn || event.ctrlKey || event.metaKey || event.altKey) return;
  const index = Number(drawn.dataset.piece);
  if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); select(index); return; }
  if (!keys[event.key]) return;
  event.preventDefault();
  if (index !== selected) select(index, true);
  act(keys[event.key]);
});
tools.addEventListener('click', (event) => {
  const button = event.target.closest('button');
  if (button?.dataset.open) open(button.dataset.open);
  if (button?.dataset.act) act(button.dataset.act);
});

// Photos are sent by a form of their own: it stands in the window where one is chosen. A new one goes onto the poster.
const photos = document.getElementById('fotos'), newPhoto = `new ${address}`;
document.querySelector('[data-photo-place]').append(photos);
const photoIds = () => [...document.querySelectorAll('[data-photo-id]')].map((button) => button.dataset.photoId);
photos.querySelector('input[type=file]').addEventListener('change', () => {
  save();
  globalThis.sessionStorage.setItem(newPhoto, JSON.stringify(photoIds()));
});

async function begin() {
  const draft = await drafts.read(address);
  if (draft && draft.value !== kept) {
    state = JSON.parse(draft.value || empty);
    ({ version } = draft);
    stale = true;
    save();
  } else if (draft) forget();
  const known = JSON.parse(globalThis.sessionStorage.getItem(newPhoto) ?? 'null');
  globalThis.sessionStorage.removeItem(newPhoto);
  const fresh = known && photoIds().find((id) => !known.includes(id));
  if (fresh) add('photo', { photo: fresh, shape: 'round' });
}
tools.hidden = false;
dress();
globalThis.poster = { address, settled, tell: () => tell('offline', texts.textOffline), isFree: () => !conflict && !out, version: () => version };
await begin();
select(selected, true);
addEventListener('online', save);
addEventListener('pagehide', save);
document.addEventListener('visibilitychange', () => { if (document.hidden) save(); });
addEventListener('pageshow', (event) => { if (event.persisted) location.reload(); });
