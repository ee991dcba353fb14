// What was typed and isn't kept yet lies on this device, locked: the server gives the key to whoever typed it, and
// to nobody else. Before somebody leaves it is asked what to do with it; it is offered again when its owner is back.
const { owner, draftKey } = document.body.dataset;
const locked = Boolean(globalThis.crypto?.subtle); // not on an address without TLS: gone with the tab there
const box = locked ? localStorage : globalThis.sessionStorage;
const mark = `draft ${owner} `, month = 30 * 24 * 60 * 60 * 1000, sitting = 10 * 1000;
const turns = new Map(); // id → how often it changed here: a slow write may not undo a later one

const bytes = (hex) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));
const toText = (buffer) => btoa(Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join(''));
const fromText = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
const key = locked && crypto.subtle.importKey('raw', bytes(draftKey), 'AES-GCM', false, ['encrypt', 'decrypt']);
const bound = (id) => new TextEncoder().encode(mark + id); // one draft can't be put in another's place

async function lock(id, draft) {
  if (!locked) return JSON.stringify(draft);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const text = new TextEncoder().encode(JSON.stringify(draft));
  const shut = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: bound(id) }, await key, text);
  return `${toText(iv)} ${toText(shut)}`;
}
async function unlock(id, kept) {
  if (!locked) return JSON.parse(kept);
  const [iv, shut] = kept.split(' ').map(fromText);
  const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: bound(id) }, await key, shut);
  return JSON.parse(new TextDecoder().decode(text));
}

const next = (id) => { turns.set(id, (turns.get(id) ?? 0) + 1); return turns.get(id); };
// `draft`: { to, label, value, version, field? }; `to` is where it is sent.
async function keep(id, draft) {
  const turn = next(id), now = Date.now();
  const kept = await lock(id, { page: location.pathname, ...draft });
  if (turns.get(id) !== turn) return;
  try { box.setItem(mark + id, `${now} ${kept}`); } catch { /* full */ }
}
function drop(id) {
  next(id);
  box.removeItem(mark + id);
}
const ids = () => Object.keys(box).filter((name) => name.startsWith(mark)).map((name) => name.slice(mark.length));
async function read(id) {
  const kept = box.getItem(mark + id);
  if (!kept) return null;
  const at = Number(kept.split(' ', 1)[0]);
  try {
    return { id, at, ...await unlock(id, kept.slice(kept.indexOf(' ') + 1)) };
  } catch { // of another key, or from before there was one
    drop(id);
    return null;
  }
}
const all = async () => (await Promise.all(ids().map(read))).filter(Boolean);

async function post(to, fields) {
  const pairs = Array.isArray(fields) ? fields : Object.entries(fields);
  const answer = await fetch(to, {
    method: 'POST', keepalive: true, headers: { accept: 'application/json' },
    body: new URLSearchParams([...pairs, ['van', owner]]),
  });
  const body = await answer.json().catch(() => ({}));
  if (answer.status >= 500) throw body; // with the server's own sentence, where it has one
  return { status: answer.status, ok: answer.ok, body };
}
/** Sends it as its owner. → 'kept', 'offline', 'out' (not signed in any more) or the server's refusal. */
async function send({ id, to, field, value, version, typed }) {
  if (typed) return {}; // a whole form: it is sent on its own page
  const answer = await post(to, { value, version, ...(field && { field }) }).catch(() => null);
  if (!answer) return 'offline';
  if (answer.ok && answer.body.version !== undefined) { drop(id); return 'kept'; }
  return answer.status === 401 ? 'out' : answer.body;
}
// What is typed in a talk lies in a database of its own, for the day: erased when its mentor leaves, and before
// anything else on a later day. `typed`: { id, to, fields: [[name, value]] }, sent as that form.
const today = new Date().toLocaleDateString('sv'), talkDay = localStorage.getItem('talks');
const eraseTalks = () => new Promise((done) => {
  localStorage.removeItem('talks');
  const erasing = globalThis.indexedDB.deleteDatabase('talks');
  erasing.onsuccess = erasing.onerror = erasing.onblocked = done;
});
const clean = talkDay && talkDay !== today ? eraseTalks() : Promise.resolve();
async function inTalks(mode, act) {
  await clean;
  return new Promise((done, fail) => {
    const opening = globalThis.indexedDB.open('talks', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('typed');
    opening.onerror = () => fail(opening.error);
    opening.onsuccess = () => {
      const deal = opening.result.transaction('typed', mode), asked = act(deal.objectStore('typed'));
      deal.oncomplete = () => { opening.result.close(); done(asked.result); };
      deal.onabort = () => { opening.result.close(); fail(deal.error); };
    };
  });
}
const talks = {
  locked,
  async keep(typed) {
    if (!locked) return;
    const turn = next(typed.id), shut = await lock(typed.id, typed);
    if (turns.get(typed.id) !== turn) return;
    localStorage.setItem('talks', today);
    await inTalks('readwrite', (box_) => box_.put({ owner, id: typed.id, shut }, mark + typed.id)).catch(() => {});
  },
  async drop(id) {
    next(id);
    if (localStorage.getItem('talks')) await inTalks('readwrite', (box_) => box_.delete(mark + id)).catch(() => {});
  },
  async all() {
    await clean;
    if (!locked || !localStorage.getItem('talks')) return [];
    const kept = await inTalks('readonly', (box_) => box_.getAll()).catch(() => []);
    const mine = kept.filter((one) => one.owner === owner);
    return (await Promise.all(mine.map((one) => unlock(one.id, one.shut).catch(() => null)))).filter(Boolean);
  },
  async send({ id, to, fields }) {
    const answer = await post(to, fields).catch(() => null);
    if (!answer) return 'offline';
    if (answer.ok && answer.body.version !== undefined) { await talks.drop(id); return 'kept'; }
    return answer.status === 401 ? 'out' : answer.body;
  },
  erase: eraseTalks,
};

async function sendAll() {
  const results = [];
  for (const draft of await all()) results.push(await send(draft));
  for (const typed of await talks.all()) results.push(await talks.send(typed));
  return results;
}

// What people see of it

const copyOf = (name) => document.getElementById(name).content.firstElementChild.cloneNode(true);
function show(notice, before = document.querySelector('main').firstElementChild) {
  before.before(notice);
  return notice;
}
let saidOut = false;
/** The session has ended, or is another's: what was typed stays here, locked. */
function signedOut() {
  if (saidOut) return;
  saidOut = true;
  const notice = show(copyOf('signed-out'));
  notice.querySelector('a').href = `/code?naar=${encodeURIComponent(location.pathname)}`;
  notice.querySelector('a').focus();
}
/** One that can't be kept as it is: both texts in sight, to take over, to copy or to throw away. */
function leftOver(draft, refusal, before) {
  const notice = copyOf('left-over'), part = (name) => notice.querySelector(`[data-${name}]`);
  part('why').textContent = refusal.error ?? part('why').textContent;
  part('label').textContent = draft.label ?? '';
  const put = (name, text, drawn) => { // a poster is drawn, by the server
    if (drawn) part(name).innerHTML = drawn; else part(name).textContent = text || '–';
  };
  put('mine', draft.value, refusal.mine);
  put('theirs', refusal.value, refusal.svg);
  part('now').hidden = refusal.value === undefined && !refusal.svg;
  part('take').hidden = refusal.version === undefined || refusal.closed === true;
  part('copy').hidden = !navigator.clipboard || !draft.field;
  part('copy').addEventListener('click', async ({ target }) => {
    await navigator.clipboard.writeText(draft.value);
    target.textContent = target.dataset.done;
  });
  part('take').addEventListener('click', async () => {
    const result = await send({ ...draft, version: refusal.version });
    if (result === 'kept') location.reload();
    else if (result === 'out') signedOut();
    else if (result !== 'offline') { notice.replaceWith(leftOver(draft, result)); }
  });
  part('away').addEventListener('click', () => { drop(draft.id); notice.remove(); });
  return show(notice, before);
}

// Leaving: signing out, or somebody else who signs in

const leaves = /^\/(uit$|c\/|demo\/|inloggen)/;
let going = false;
const online = () => fetch('/healthz', { cache: 'no-store' }).then((answer) => answer.ok, () => false);
async function ask(form, submitter) {
  const dialog = copyOf('unsent'), says = dialog.querySelector('[role=status]');
  document.body.append(dialog);
  dialog.querySelector('[data-talks]').hidden = !(await talks.all()).length;
  const leave = async () => {
    if (!(await online())) { says.textContent = says.dataset.offline; return; }
    if (!locked) for (const id of ids()) drop(id);
    await talks.erase();
    going = true;
    form.requestSubmit(submitter);
  };
  const doing = {
    stay: () => dialog.close(),
    leave,
    save: async () => {
      says.textContent = says.dataset.busy;
      const results = await sendAll();
      if (results.every((result) => result === 'kept')) { await leave(); return; }
      says.textContent = results.includes('offline') ? says.dataset.offline : says.dataset.refused;
    },
  };
  dialog.addEventListener('click', ({ target }) => doing[target.dataset.pick]?.());
  dialog.addEventListener('close', () => dialog.remove());
  dialog.showModal();
}
async function mayLeave(form, submitter) {
  for (const draft of await all()) if (Date.now() - draft.at < sitting) await send(draft); // on its way already
  if (ids().length || (await talks.all()).length) { ask(form, submitter); return; }
  await talks.erase();
  going = true;
  form.requestSubmit(submitter);
}

// Plain forms: is there still somebody to keep it for? If not, it waits here until its owner is back.

const formId = `form ${location.pathname}`;
const isTyped = (e) => e.name && e.matches('textarea, input:not([type=hidden], [type=password], [type=file], [type=checkbox], [type=radio])');
const cameBack = () => document.getElementById('fouten'); // what was typed before stands in the page itself
const typedIn = (form) => [...form.elements]
  .filter((e) => isTyped(e) && (cameBack() ? e.value : e.value !== e.defaultValue)).map((e) => [e.name, e.value]);
const isPlain = (form) => form.method === 'post' && form.matches('main form') && !form.matches('[data-work], [data-photo], [data-kept], [data-poster] *');
async function mind(form, submitter, typed) {
  const answer = await fetch('/mijn', { method: 'HEAD', redirect: 'manual', cache: 'no-store' }).catch(() => null);
  if (answer?.ok) {
    drop(formId);
    going = true;
    form.requestSubmit(submitter);
    return;
  }
  await keep(formId, { to: form.getAttribute('action'), label: document.querySelector('h1').textContent, typed });
  if (answer?.type === 'opaqueredirect') signedOut(); else show(copyOf('no-connection'), form);
}
async function refill() {
  const draft = await read(formId);
  if (!draft?.typed) return;
  const form = document.querySelector(`main form[action="${CSS.escape(draft.to)}"]`) ?? document.querySelector('main form[method=post]');
  if (!form) return;
  for (const [name, value] of draft.typed) {
    const field = [...form.elements].find((e) => e.name === name && isTyped(e));
    if (field) field.value = value;
  }
  show(copyOf('typed-before'), form);
}

document.addEventListener('submit', (event) => {
  const { target: form, submitter } = event;
  if (going) return;
  const isLeaving = leaves.test(form.getAttribute('action')) && (ids().length > 0 || localStorage.getItem('talks') !== null);
  const typed = !isLeaving && isPlain(form) ? typedIn(form) : [];
  if (!isLeaving && !typed.length) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (isLeaving) mayLeave(form, submitter); else mind(form, submitter, typed);
}, { capture: true });

// Coming back: what a page of its own doesn't show again, this one offers

async function offer() {
  if (document.querySelector('[data-at-the-table]')) return; // everybody there sees this screen
  const here = document.querySelector('[data-work], [data-poster]');
  const { work, poster } = here?.dataset ?? {};
  const rest = [];
  for (const draft of await all()) {
    const shown = work && (draft.to === `${work}/antwoord` || ('closed' in here.dataset && draft.to.startsWith(`${work}/`)));
    if (shown || (poster && draft.to === poster) || draft.id === formId) continue;
    const underWay = Date.now() - draft.at < sitting; // the page was left before the answer came
    if (!underWay || (await send(draft)) !== 'kept') rest.push(draft);
  }
  const places = new Map(rest.map((draft) => [draft.page, draft.label]));
  if (!places.size) return;
  const notice = show(copyOf('offered')), list = notice.querySelector('ul');
  for (const [page, label] of places) {
    const link = Object.assign(document.createElement('a'), { href: page, textContent: label || page });
    list.append(Object.assign(document.createElement('li'), {}));
    list.lastElementChild.append(link);
  }
}
for (const store of [localStorage, globalThis.sessionStorage])
  for (const name of Object.keys(store)) {
    const [kind] = name.split(' ', 1), [at] = store.getItem(name).split(' ', 1);
    const mine = store === box && name.startsWith(mark);
    if (kind === 'poster' || (kind === 'draft' && (Date.now() - Number(at) < month ? !locked && !mine : true)))
      store.removeItem(name);
  }
globalThis.drafts = { owner, keep, drop, ids, read, all, post, send, signedOut, leftOver, talks };
if (document.querySelector('header form[action="/uit"]')) {
  offer();
  refill();
}
