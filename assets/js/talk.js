// The talk at the mentor's tablet: walks through it without a network, keeps each form as soon as somebody pauses, and
// what can't be sent on this device (drafts.js). Without this script every step is a page, and every form has its button.
const root = document.querySelector('[data-talk]'), says = root.dataset, { drafts } = globalThis, { talks } = drafts;
const status = root.querySelector('.foot .saved'), offlineSign = root.querySelector('.offline');
const pause = 900, retry = 4000;
const waiting = new Map(); // id → what isn't kept yet, in the order in which it was typed
const stuck = new Set();   // ids that need somebody to look: refused, or changed elsewhere
let offline = false, sending = null, timer, again;

// Steps

function go(key, push = true) {
  if (!root.querySelector(`[data-step="${CSS.escape(key)}"]`)) return;
  for (const one of root.querySelectorAll('[data-step]')) one.hidden = one.dataset.step !== key;
  for (const link of root.querySelectorAll('.phases a')) {
    if (link.dataset.to === key) link.setAttribute('aria-current', 'step'); else link.removeAttribute('aria-current');
  }
  if (push) globalThis.history.pushState(null, '', `${says.talk}/voeren/${key}`);
}
root.querySelector('.phases').addEventListener('click', (event) => {
  const link = event.target.closest('a[data-to]');
  if (!link || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  go(link.dataset.to);
  globalThis.scrollTo({ top: 0 });
});
addEventListener('popstate', () => go(location.pathname.split('/').pop(), false));

// Time left: said, and nothing stops

const skew = Number(says.now) - Date.now();
function tick() {
  const place = root.querySelector('[data-ends]');
  if (!place) return;
  const minutes = Math.ceil((Number(place.dataset.ends) - Date.now() - skew) / 60000);
  const text = minutes <= 0 ? says.timeOver : minutes === 1 ? says.oneMinute : says.minutes.replace('{n}', minutes);
  if (place.textContent !== text) place.textContent = text;
}
tick();
setInterval(tick, 15000);

// What a form says

const kindOf = (form) => form.dataset.kept;
const isConsent = (form) => /consent|disagree/.test(kindOf(form));
const agreementId = (form) => form.elements.afspraak?.value;
const idOf = (form) => `talk ${form.getAttribute('action')} ${agreementId(form) ?? (kindOf(form) === 'consent' ? form.elements.wie.value : kindOf(form))}`;
const forms = () => [...root.querySelectorAll('form[data-kept]')];
const isReady = (form) => kindOf(form) !== 'agreement' || form.elements[`wat.${agreementId(form)}`].value.trim() !== '';
const pairsOf = (form, submitter) => [...new FormData(form)].filter(([name]) => name !== 'gezien')
  .concat(submitter?.name ? [[submitter.name, submitter.value]] : []);

/** Of each promise on this device, as the server says it (words_of in agreement.cpp). */
function seen() {
  return forms().filter((form) => kindOf(form) === 'agreement' && isReady(form) && !form.closest('.dropped')
    && (form.elements.versie.value !== '0' || waiting.has(idOf(form)) || form.dataset.said)).map((form) => {
    const of = (name) => form.elements[`${name}.${agreementId(form)}`].value.replace(/\r?\n/g, '  ').trim(); // on one line
    const [voice, person = ''] = of('wie').split(':');
    return [voice, person, voice === 'adult' && !person ? of('ander') : '', of('wat'), of('op'), of('hulp')].join('\n');
  });
}

// Sending: one after the other, who agrees last

function tell() {
  const state = stuck.size ? 'offline' : offline ? 'offline' : waiting.size ? 'busy' : 'yes';
  const text = stuck.size ? says.refused : offline && waiting.size ? (talks.locked ? says.here : says.onlyOpen)
    : waiting.size ? says.saving : offline ? '' : says.saved;
  offlineSign.hidden = !offline;
  if (status.textContent === text && status.dataset.saved === state) return;
  status.dataset.saved = state;
  status.textContent = text;
}
const formOf = (id) => forms().find((form) => idOf(form) === id);
function wait(form, submitter) {
  const id = idOf(form), typed = { id, talk: says.talk, to: form.getAttribute('action'), label: form.dataset.label, fields: pairsOf(form, submitter) };
  if (isConsent(form)) typed.fields.push(...seen().map((words) => ['gezien', words]));
  stuck.delete(id);
  waiting.delete(id);
  waiting.set(id, typed);
  talks.keep(typed);
  tell();
  return id;
}
async function sendOne(typed) {
  let answer;
  try { answer = await drafts.post(typed.to, typed.fields); } catch { offline = true; return false; }
  offline = false;
  const { body } = answer, form = formOf(typed.id), isNewest = waiting.get(typed.id) === typed;
  if (answer.ok && body.version !== undefined) {
    if (form?.elements.versie) form.elements.versie.value = body.version;
    if (isNewest) { waiting.delete(typed.id); await talks.drop(typed.id); }
    else waiting.get(typed.id).fields = waiting.get(typed.id).fields.map(([name, value]) => [name, name === 'versie' ? `${body.version}` : value]);
  } else if (answer.status === 401 || body.stranger) {
    drafts.signedOut();
    return false;
  } else if (isNewest) refused(typed, form, answer.status, body);
  return true;
}
async function flush() {
  clearTimeout(again);
  const lastly = ({ to }) => (to.endsWith('/eens') ? 1 : 0);
  let went = false;
  for (const typed of [...waiting.values()].sort((one, other) => lastly(one) - lastly(other))) {
    if (stuck.has(typed.id)) continue;
    if (!(await sendOne(typed))) break;
    went ||= !typed.to.includes('/voeren/'); // a note changes nothing else
  }
  tell();
  if (offline) again = setTimeout(save, retry);
  else if (went && !waiting.size) await renew();
}
async function save() {
  clearTimeout(timer);
  await sending;
  sending = flush();
  await sending;
  sending = null;
}

// What can't be kept as it is: both texts in sight

function refused(typed, form, code, body) {
  stuck.add(typed.id);
  if (typed.to.endsWith('/eens')) nobodyAgrees();
  const notice = document.getElementById('left-over').content.firstElementChild.cloneNode(true);
  const part = (name) => notice.querySelector(`[data-${name}]`);
  const typedText = typed.fields.filter(([name, value]) => !/^(versie|afspraak|gezien|wie|eens)/.test(name) && value).map(([, value]) => value).join('\n');
  part('why').textContent = body.error ?? part('why').textContent;
  part('label').textContent = typed.label ?? '';
  part('mine').textContent = body.mine ?? typedText;
  part('theirs').textContent = body.theirs ?? '';
  part('now').hidden = body.theirs === undefined;
  part('take').hidden = code !== 409;
  part('copy').hidden = true;
  part('away').hidden = code === 422 && !typed.to.endsWith('/eens');
  notice.classList.add('clash');
  const close = () => { notice.remove(); stuck.delete(typed.id); };
  part('take').addEventListener('click', () => {
    typed.fields = typed.fields.map(([name, value]) => [name, name === 'versie' ? `${body.version}` : value]);
    if (form?.elements.versie) form.elements.versie.value = body.version;
    close();
    save();
  });
  part('away').addEventListener('click', async () => {
    close();
    waiting.delete(typed.id);
    await talks.drop(typed.id);
    if (form && kindOf(form) === 'note' && body.value !== undefined) {
      form.querySelector('textarea').value = body.value;
      form.elements.versie.value = body.version;
      tell();
    } else if (!waiting.size) location.reload();
  });
  root.querySelector(`[data-clash="${CSS.escape(typed.id)}"]`)?.remove();
  notice.dataset.clash = typed.id;
  if (form && !form.closest('[hidden], details:not([open])')) form.before(notice); else root.querySelector('.phases').after(notice);
}

// The agreements as the server has them now

async function renew() {
  const part = root.querySelector('#afspraken');
  if (part.contains(document.activeElement) && document.activeElement.matches('input, textarea, select')) return;
  const answer = await fetch(location.pathname, { cache: 'no-store' }).catch(() => null);
  if (!answer?.ok || answer.redirected || waiting.size) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('#afspraken');
  if (fresh) part.replaceWith(fresh);
}
const newId = () => crypto.randomUUID?.() ?? Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
/** A form of a promise gets another promise's id. */
function rename(form, id) {
  const old = agreementId(form);
  for (const e of form.querySelectorAll('[name], [id], [for], [aria-describedby]'))
    for (const name of ['name', 'id', 'for', 'aria-describedby'])
      if (e.hasAttribute(name)) e.setAttribute(name, e.getAttribute(name).replaceAll(old, id));
  form.elements.afspraak.value = id;
}
/** While it can't be sent: the sentence stands in the list, and its form behind it. */
function showPromise(form) {
  const list = form.closest('#afspraken'), more = list.querySelector('.one-more'), of = (name) => form.elements[`${name}.${agreementId(form)}`];
  const row = Object.assign(document.createElement('div'), { className: 'promise' });
  const who = Object.assign(document.createElement('b'), { textContent: of('ander').value || of('wie').selectedOptions[0].textContent });
  const what = Object.assign(document.createElement('span'), { className: 'what', textContent: of('wat').value });
  const by = Object.assign(document.createElement('span'), { className: 'by', textContent: of('op').value });
  const change = document.createElement('details'), empty = form.cloneNode(true);
  change.className = 'change';
  change.append(more.querySelector('summary').cloneNode(true), form);
  row.append(who, what, by, change);
  form.dataset.said = 'yes';
  more.before(row);
  more.append(empty);
  rename(empty, newId());
  for (const e of empty.querySelectorAll('input:not([type=hidden]), textarea')) e.value = '';
  more.open = false;
}
/** A changed word takes everybody's "eens" away. */
function nobodyAgrees() {
  for (const yes of root.querySelectorAll('.yes')) {
    yes.classList.remove('on');
    yes.querySelector('span').textContent = yes.dataset.off;
    yes.querySelector('.icon')?.remove();
  }
}

// Typing

root.addEventListener('input', ({ target }) => {
  const form = target.closest('form[data-kept]');
  if (!form || isConsent(form)) return;
  if (kindOf(form) === 'agreement') nobodyAgrees();
  if (!isReady(form)) return;
  wait(form);
  clearTimeout(timer);
  if (kindOf(form) !== 'agreement') timer = setTimeout(save, pause); // a promise: when it is said
});
root.addEventListener('submit', async (event) => {
  const form = event.target.closest('form[data-kept]'), { submitter } = event;
  if (form) {
    event.preventDefault();
    wait(form, submitter);
    if (kindOf(form) === 'consent') {
      submitter.classList.add('on');
      submitter.querySelector('span').textContent = submitter.dataset.on;
    }
    document.activeElement?.blur();
    await save();
    if (offline && kindOf(form) === 'agreement' && form.closest('.one-more')) showPromise(form);
    return;
  }
  if (event.target.dataset.sure) return;
  event.preventDefault();
  await save();
  if (stuck.size) { root.querySelector('.clash')?.scrollIntoView(); return; }
  if (offline || waiting.size) return; // the line below says what happens to it
  event.target.dataset.sure = 'yes';
  setTimeout(() => event.target.requestSubmit(submitter)); // not while the form is still being submitted: that is ignored
});
addEventListener('online', save);
document.addEventListener('visibilitychange', () => { if (document.hidden && waiting.size) save(); });

// What was typed before the network, the tab or the session was lost

function fill(form, fields) {
  for (const [name, value] of fields) {
    const e = form.elements[name];
    if (!e || name === 'gezien' || name === 'er_is') continue;
    e.value = value;
  }
  for (const box of form.querySelectorAll('input[name=er_is]'))
    box.checked = fields.some(([name, value]) => name === 'er_is' && value === box.value);
}
async function restore() {
  for (const typed of await talks.all()) {
    if (typed.talk !== says.talk) continue;
    const promise = typed.fields.find(([name]) => name === 'afspraak')?.[1];
    let form = formOf(typed.id);
    if (!form && promise) {
      form = root.querySelector('.one-more form');
      rename(form, promise);
    }
    if (form && !isConsent(form)) fill(form, typed.fields);
    waiting.set(typed.id, typed);
    if (form?.closest('.one-more')) showPromise(form);
  }
  if ([...waiting.values()].some(({ to }) => to.endsWith('/afspraak'))) nobodyAgrees();
  if (waiting.size) await save();
}
restore();
