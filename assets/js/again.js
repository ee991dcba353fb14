// The page that says "we try it again": asks now and then whether the server can, and then does what was asked.
// A form with something left to choose waits for its person.
const sent = document.querySelector('main form');
const form = document.querySelector('form[data-again]');
let wait = 2000;

async function look() {
  const answer = await fetch('/healthz', { cache: 'no-store' }).catch(() => null);
  if (!answer?.ok) {
    wait = Math.min(wait * 1.5, 30000);
    setTimeout(look, wait * (0.75 + Math.random() / 2)); // not everybody at once
  } else if (form) form.requestSubmit();
  else location.reload();
}
if (form || !sent) setTimeout(look, wait * (0.75 + Math.random() / 2));
