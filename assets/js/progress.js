// Shows in place how far long work is. Nobody types on such a page: what there is to fill in comes when it is done.
const busy = () => document.querySelector('[data-being-read]');
const again = (seconds) => setTimeout(look, seconds * 1000);

async function look() {
  let answer, text;
  try {
    answer = await fetch(location.href, { headers: { accept: 'text/html' } });
    text = await answer.text();
  } catch { again(5); return; } // no connection
  if (answer.status >= 500) { again(5); return; }
  if (!answer.ok || answer.redirected) { location.reload(); return; }
  const fresh = new DOMParser().parseFromString(text, 'text/html'), next = fresh.querySelector('[data-being-read]');
  if (next) {
    const said = busy().querySelector('[role=status]'), say = next.querySelector('[role=status]');
    if (said && say) said.textContent = say.textContent; // the same element, so that it is read out
    busy().querySelector('progress')?.replaceWith(next.querySelector('progress') ?? '');
    again(2);
    return;
  }
  document.querySelector('main').replaceWith(fresh.querySelector('main'));
}
if (busy()) {
  document.querySelector('[data-without-script]')?.remove();
  again(2);
}
