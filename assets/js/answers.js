// Keeps every answer as soon as it is left, keeps a draft on this device while there is no connection, and shows
// within seconds what the other changes. Without this script the buttons of the page do the same.
const root = document.querySelector('[data-work]');
const form = root.matches('form') ? root : null;
const { work, textSaved, textSaving, textOffline, textRefused, textProgress, stage } = root.dataset;
const closed = 'closed' in root.dataset;
const status = document.querySelector('.saved');
const fields = new Map(); // name → { version, kept, timer, sending, conflict, refused }
let { since } = root.dataset;
let offline = false, out = false, leaving = false;
const often = 3000, seldom = 30000, patience = 20000;
let polling = false, pause = often, nextPoll;

const named = (name) => [...form.elements].filter((e) => e.name === name);
const ownWords = (name) => form.elements[`${name}__own`];
const picked = (name) => named(name).filter((e) => e.checked).map((e) => e.value);
const isQuestions = (own) => own && 'questions' in own.dataset; // a question may hold a comma
const lines = (text, own) => (isQuestions(own) ? text.match(/[^?\n]+\??/g) ?? [] : text.split(/[,\n]/))
  .map((line) => line.replace(/^[,\s]+|\s+$/g, '')).filter(Boolean);

function read(name) {
  const [first] = named(name), own = ownWords(name)?.value.trim() ?? '';
  if (!first) return own;
  if (first.type === 'checkbox') return [...picked(name), ...lines(own, ownWords(name))].join('\n');
  if (first.type === 'radio') return own || picked(name)[0] || '';
  return first.value.replace(/\r\n?/g, '\n').trim();
}
function show(name, value) {
  const all = named(name), own = ownWords(name);
  if (!own && !/radio|checkbox/.test(all[0].type)) { all[0].value = value; return; }
  const rest = new Set(all[0]?.type === 'checkbox' ? value.split('\n') : [value]);
  for (const e of all) { e.checked = rest.has(e.value); rest.delete(e.value); }
  if (own) own.value = [...rest].join(isQuestions(own) ? ' ' : ', ');
}

const { drafts } = globalThis;
const draftId = (name) => `${work} ${name}`;
const drop = (name) => drafts.drop(draftId(name));
const questionOf = (name) => {
  const field = (named(name)[0] ?? ownWords(name))?.closest('.field');
  return field?.querySelector('legend, label')?.textContent.trim() ?? '';
};
const keepDraft = (name) => drafts.keep(draftId(name), {
  to: `${work}/antwoord`, field: name, label: questionOf(name), value: read(name), version: fields.get(name).version,
});

const dirty = (name) => read(name) !== fields.get(name).kept;
const anyDirty = () => [...fields.keys()].some(dirty);
function tell(state, text) {
  if (!status) return;
  if (status.dataset.saved !== state || status.textContent !== text) {
    status.dataset.saved = state;
    status.textContent = text;
  }
}

async function send(name) {
  const f = fields.get(name), value = read(name);
  tell('busy', textSaving);
  let answer;
  try {
    answer = await drafts.post(`${work}/antwoord`, { field: name, value, version: f.version });
  } catch (trouble) {
    offline = true;
    tell('offline', trouble.error ?? textOffline);
    return;
  }
  const { body } = answer;
  offline = f.refused = false;
  if (answer.ok && body.version !== undefined) {
    if (out) out = leaving = false; // signed in again, in another tab
    f.kept = value;
    setVersion(name, body.version);
    if (!dirty(name)) drop(name);
    if (!anyDirty()) tell('yes', textSaved);
  } else if (answer.status === 401 || body.stranger) {
    out = true;
    tell('offline', textOffline);
    drafts.signedOut();
  } else if (answer.status === 409 && body.field && !body.closed) ask(name, body);
  else {
    f.refused = true;
    tell('offline', body.error ?? textRefused);
    if (answer.status !== 422) lost(name, value, body); // 422: it can be mended where it stands
  }
}
/** The page or the work was closed meanwhile: what was typed stands beside what is there. */
function lost(name, value, refusal) {
  const place = (named(name)[0] ?? ownWords(name)).closest('.field');
  if (place.previousElementSibling?.matches('[data-left-over]')) place.previousElementSibling.remove();
  drafts.leftOver({ id: draftId(name), to: `${work}/antwoord`, field: name, label: questionOf(name), value }, refusal, place)
    .dataset.leftOver = '';
}
async function save(name) {
  const f = fields.get(name);
  clearTimeout(f.timer);
  await f.sending;
  if (f.conflict) return;
  if (!dirty(name)) { drop(name); return; }
  f.sending = send(name);
  await f.sending;
  f.sending = null;
}
const saveAll = () => Promise.all([...fields.keys()].map(save));
function setVersion(name, version) {
  fields.get(name).version = version;
  form.elements[`v.${name}`].value = version;
}

// Two devices changed the same answer: both texts stay in sight until somebody chooses.
function ask(name, theirs) {
  const f = fields.get(name), mine = read(name);
  const box = document.getElementById('two-versions').content.firstElementChild.cloneNode(true);
  box.querySelector('[data-mine]').textContent = mine || '–';
  box.querySelector('[data-theirs]').textContent = theirs.value || '–';
  box.querySelector('[data-pick=both]').hidden = named(name)[0]?.type !== 'textarea';
  const choose = { mine, theirs: theirs.value, both: `${theirs.value}\n${mine}` };
  box.addEventListener('click', (event) => {
    const pick = event.target.dataset.pick;
    if (!pick) return;
    f.conflict = null;
    f.kept = theirs.value;
    setVersion(name, theirs.version);
    show(name, choose[pick]);
    box.remove();
    (named(name)[0] ?? ownWords(name)).focus();
    if (dirty(name)) save(name);
    else { drop(name); tell('yes', textSaved); }
  });
  f.conflict = box;
  tell('', '');
  (named(name)[0] ?? ownWords(name)).closest('.field').before(box);
}

function listen() {
  form.addEventListener('input', ({ target }) => {
    const name = target.name.replace(/__own$/, ''), f = fields.get(name);
    if (!f) return;
    const own = ownWords(name);
    if (target.type === 'radio' && own) own.value = '';
    if (target === own && own.value) named(name).forEach((e) => { if (e.type === 'radio') e.checked = false; });
    keepDraft(name);
    tell(offline ? 'offline' : 'busy', offline ? textOffline : textSaving);
    clearTimeout(f.timer);
    f.timer = setTimeout(save, 900, name);
  });
  form.addEventListener('change', ({ target }) => {
    const name = target.name.replace(/__own$/, '');
    if (fields.has(name)) save(name);
  });
  form.addEventListener('submit', async (event) => {
    if (leaving && !out) return;
    event.preventDefault();
    const { submitter } = event;
    await saveAll();
    const conflict = [...fields.values()].find((f) => f.conflict)?.conflict;
    if (conflict) conflict.querySelector('button').focus();
    else if (!offline && !out) {
      leaving = true;
      setTimeout(() => form.requestSubmit(submitter)); // not from within the event: it would be ignored
    }
  });
}

// What was typed here before the connection, the tab or the session was lost.
async function restore() {
  for (const draft of await drafts.all()) {
    const isPoster = draft.to.startsWith(`${work}/poster/`); // it has a page of its own, while it may be changed
    if (isPoster && !closed) continue;
    if (!isPoster && draft.to !== `${work}/antwoord`) continue;
    const name = draft.field;
    if (fields.has(name)) {
      if (draft.value === read(name)) { drop(name); tell('yes', textSaved); continue; } // it arrived after all
      fields.get(name).version = draft.version;
      show(name, draft.value);
      save(name);
      continue;
    }
    const refusal = await drafts.send(draft);
    if (typeof refusal === 'object') drafts.leftOver(draft, refusal);
  }
}

function apply(news) {
  since = news.since;
  const photos = root.dataset.photos;
  if (news.stage !== stage || (photos !== undefined && Number(photos) !== news.photos)) {
    if (!form || !anyDirty()) { leaving = true; location.reload(); } else saveAll(); // which says what became of it
    return;
  }
  for (const [part, [answered, asked]] of Object.entries(news.progress)) {
    const place = document.querySelector(`[data-progress=${part}]`);
    if (place && !place.querySelector('.good') && answered)
      (place.querySelector('.tag') ?? place).textContent =
        textProgress.replace('{answered}', answered).replace('{asked}', asked);
  }
  for (const { field, value, version } of news.answers) {
    const f = fields.get(field);
    if (!f || f.sending || f.conflict || f.version === version || dirty(field)) continue;
    show(field, value);
    f.kept = read(field);
    setVersion(field, version);
  }
}
async function heardNews() {
  try {
    const answer = await fetch(`${work}/nieuws?sinds=${since}&van=${drafts.owner}`, { signal: AbortSignal.timeout(patience) });
    if (answer.redirected || answer.status === 409) { out = leaving = true; drafts.signedOut(); return true; }
    if (answer.status === 404) { leaving = true; return true; }
    if (answer.status === 200) apply(await answer.json());
    if (answer.ok && offline) saveAll();
    return answer.ok;
  } catch { return false; }
}
// One question at a time; while the server can't answer, less and less often.
async function poll() {
  clearTimeout(nextPoll);
  if (polling) return;
  polling = true;
  if (!document.hidden && !leaving) pause = (await heardNews()) ? often : Math.min(pause * 2, seldom);
  polling = false;
  nextPoll = setTimeout(poll, pause);
}

if (form) {
  for (const hidden of form.querySelectorAll('input[name^="v."]')) {
    const name = hidden.name.slice(2);
    fields.set(name, { version: hidden.value, kept: read(name) });
  }
  listen();
  addEventListener('online', saveAll);
}
restore();
if (!closed) {
  nextPoll = setTimeout(poll, pause);
  document.addEventListener('visibilitychange', () => (document.hidden ? form && saveAll() : poll()));
}
addEventListener('pageshow', (event) => { if (event.persisted) location.reload(); });
