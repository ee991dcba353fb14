// Keeps a form with one text, or with boxes to tick, as soon as somebody pauses. Without this script its button does the
// same.
const { drafts } = globalThis, status = document.querySelector('.saved');
const texts = document.querySelector('[data-text-saved]')?.dataset ?? {};

function tell(state, text) {
  if (!status) return;
  status.dataset.saved = state;
  status.textContent = text;
}
function watch(form) {
  const area = form.querySelector('textarea'), boxes = [...form.querySelectorAll('input[type=checkbox]')];
  const { version, field } = form.elements, to = form.getAttribute('action'), id = `${to} ${field?.value ?? ''}`;
  const label = form.querySelector('label, legend')?.textContent.trim() ?? '';
  const read = () => (area ? area.value.replace(/\r\n?/g, '\n').trim() : boxes.filter((box) => box.checked).map((box) => box.value).join(' '));
  const draft = () => ({ to, label, field: field?.value, value: read(), version: version?.value ?? '1' });
  let kept = read(), timer, sending;

  async function send() {
    const value = read(), more = field ? { field: field.value } : {};
    tell('busy', texts.textSaving);
    let answer;
    try {
      answer = await drafts.post(to, { value, version: version?.value ?? '1', ...more });
    } catch (trouble) { tell('offline', trouble.error ?? texts.textOffline); return; }
    const { body } = answer;
    if (answer.status === 401 || body.stranger) { tell('offline', texts.textOffline); drafts.signedOut(); return; }
    if (!answer.ok && !(answer.status === 409 && body.value === value)) {
      tell('offline', body.error ?? texts.textOffline);
      if (answer.status === 409) drafts.leftOver({ id, ...draft() }, body, form);
      return;
    }
    kept = value;
    if (version && body.version !== undefined) version.value = body.version;
    if (read() === kept) { drafts.drop(id); tell('yes', texts.textSaved); }
  }
  async function save() {
    clearTimeout(timer);
    await sending;
    if (read() === kept) { drafts.drop(id); return; }
    sending = send();
    await sending;
    sending = null;
  }
  form.addEventListener('input', () => {
    drafts.keep(id, draft());
    clearTimeout(timer);
    timer = setTimeout(save, area ? 900 : 0);
  });
  form.addEventListener('change', save);
  form.addEventListener('submit', (event) => { event.preventDefault(); save(); });
  addEventListener('online', save);
  document.addEventListener('visibilitychange', () => { if (document.hidden) save(); });
  form.querySelector('[data-without-script]')?.remove();
  drafts.read(id).then((left) => {
    if (!left || !area || left.value === read()) return;
    area.value = left.value;
    save();
  });
}
if (drafts) document.querySelectorAll('form[data-keep]').forEach(watch);
