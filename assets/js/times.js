// Each tap on a time is kept at once; without a connection it waits on this device. A second tap takes it away again.
// Without this script there is a third choice, and the button of the page keeps them all.
const form = document.querySelector('form[data-times]');

if (form) {
  const { times: to, offline: textOffline } = form.dataset;
  const saved = document.querySelector('.saved');
  const { drafts } = globalThis;
  const latest = new Map(); // moment → turn: an older answer may not speak over a newer one
  let queue = Promise.resolve();
  form.classList.add('taps');

  const momentOf = (input) => input.closest('.time').dataset.at;
  const radios = (at) => [...form.querySelectorAll(`[data-at="${at}"] input`)];
  const draftId = (at) => `${to} ${at}`;
  const tell = (state, text) => { saved.dataset.saved = state; saved.textContent = text; };
  const labelOf = (at) => form.querySelector(`[data-at="${at}"] legend`).textContent;

  async function send(at, value, turn) {
    let answer;
    try {
      answer = await drafts.post(to, { field: at, value });
    } catch {
      drafts.keep(draftId(at), { to, field: at, label: labelOf(at), value, version: 0 });
      tell('offline', textOffline);
      return;
    }
    if (latest.get(at) !== turn) return;
    if (answer.ok) { drafts.drop(draftId(at)); tell('yes', answer.body.says); return; }
    if (answer.status === 401 || answer.body.stranger) {
      drafts.keep(draftId(at), { to, field: at, label: labelOf(at), value, version: 0 });
      drafts.signedOut();
    }
    tell('offline', answer.body.error ?? textOffline);
  }
  function keep(at) {
    const turn = (latest.get(at) ?? 0) + 1, { value } = radios(at).find((one) => one.checked);
    latest.set(at, turn);
    tell('busy', saved.textContent);
    queue = queue.then(() => send(at, value, turn)); // one after the other: the last tap counts
    return queue;
  }
  function pick(at, kind) {
    radios(at).find((one) => one.closest('.pick').classList.contains(kind)).checked = true;
    return keep(at);
  }

  const was = new Map();
  for (const input of form.querySelectorAll('.time input:checked')) was.set(momentOf(input), input);
  form.addEventListener('click', ({ target }) => {
    if (!target.matches('.time input')) return;
    const at = momentOf(target);
    if (was.get(at) === target && !target.closest('.none')) {
      pick(at, 'none');
      was.delete(at);
    } else if (was.get(at) !== target) {
      was.set(at, target);
      keep(at);
    }
  });
  form.addEventListener('submit', (event) => {
    if (event.submitter?.name !== 'alles') return;
    event.preventDefault();
    for (const one of event.submitter.closest('.evening').querySelectorAll('.time')) {
      was.set(one.dataset.at, one.querySelector('.fits input'));
      pick(one.dataset.at, 'fits');
    }
  });

  async function restore() { // what was tapped before the connection was lost
    for (const draft of await drafts.all()) {
      if (draft.to !== to || !radios(draft.field).length) continue;
      const input = radios(draft.field).find((one) => one.value === draft.value);
      input.checked = true;
      was.set(draft.field, input);
      keep(draft.field);
    }
  }
  addEventListener('online', restore);
  restore();
}
