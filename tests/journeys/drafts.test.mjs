// What is typed and not kept yet is its owner's: asked about before anybody leaves, locked on the device, offered again.
import { after, before } from 'node:test';
import assert from 'node:assert/strict';
import { demoSchool } from './demo.mjs';
import { answer, chooseWith, doOwnPart, kept, adultTells, pupilTells } from './doing.mjs';
import { look } from './look.mjs';
import { headed, press, sees, walk, within, workOf } from './steps.mjs';

let demo, phone, work, path;
const field = 'adult_situation_1', words = 'Ze leerde haar broer fietsen.';
const step = walk((what) => demo.showAll(what));
before(async () => {
  demo = await demoSchool();
  phone = await demo.signedIn('Samira El Amrani');
  work = await workOf(phone);
  path = `${work}/volwassene/1`;
});
after(() => demo.end());

const stored = (page) => page.evaluate(() => Object.entries(localStorage).map(([name, text]) => `${name} ${text}`));
const block = (page) => page.route('**/antwoord', (route) => route.fulfill({ status: 503 }));
const asks = (page) => sees(page, 'Er staan antwoorden op dit toestel die nog niet bewaard zijn');
const inDialog = (page, name) => page.locator('dialog[open]').getByRole('button', { name }).click();
// The menu may still be open from the time before.
async function leave(page) {
  const out = page.getByRole('button', { name: 'Uitloggen' });
  if (!(await out.isVisible())) await page.locator('header details').last().locator('summary').click();
  await out.click();
}
let pupils;
const linkOf = (name) => {
  const named = (all) => all.find((one) => one.name === name)?.url;
  pupils ??= JSON.parse(demo.run('demo', 'accounts', '--json', '--pupils'));
  return named(demo.accounts) ?? named(pupils);
};
async function signInHere(page, name) {
  await page.goto(linkOf(name));
  await page.getByRole('button', { name: /^Ga verder als/ }).click();
}
async function typeUnsent(page, at, name, text) {
  await block(page);
  await page.goto(at);
  await answer(page, name).fill(text);
  await sees(page, 'Geen verbinding');
  await within(5, 'a draft is kept', async () => (await stored(page)).length === 1);
}
const stands = (page, text) =>
  within(5, `“${text}” stands there`, async () => (await answer(page, field).inputValue()) === text);
// Whichever page sent it: the one it was typed on, or the first one after signing in.
async function nothingWaits(page, text) {
  await within(5, 'nothing waits', async () => (await stored(page)).length === 0);
  await page.reload();
  assert.equal(await answer(page, field).inputValue(), text);
}
const atobAll = (text) => text.split(' ').map((part) => Buffer.from(part, 'base64').toString('latin1')).join(' ');
const unplugged = async (page) => { await page.unroute('**/antwoord'); };

step('before she signs out she is asked, and can stay', async () => {
  await typeUnsent(phone, path, field, words);
  await leave(phone);
  await asks(phone);
  await look(phone, 'asked before leaving');
  await inDialog(phone, 'Blijf hier');
  assert.equal(await answer(phone, field).inputValue(), words);
});

step('without a connection she is asked too, and nothing is lost', async () => {
  await phone.context().setOffline(true);
  await leave(phone);
  await asks(phone);
  await inDialog(phone, 'Bewaar ze nu');
  await sees(phone, 'Er is geen verbinding. Dit kan nu niet.');
  await inDialog(phone, 'Ga toch weg');
  await sees(phone, 'Er is geen verbinding. Dit kan nu niet.');
  await inDialog(phone, 'Blijf hier');
  await phone.context().setOffline(false);
  assert.equal(await answer(phone, field).inputValue(), words);
});

step('she leaves all the same, and nobody can read it there', async () => {
  await leave(phone);
  await asks(phone);
  await inDialog(phone, 'Ga toch weg');
  await phone.waitForURL('**/code');
  const left = await stored(phone);
  assert.equal(left.length, 1, 'the draft stays');
  assert.ok(!left[0].includes('fietsen') && !atobAll(left[0]).includes('fietsen'), 'it is locked');
});

step('who signs in there next sees nothing of it, and it is not sent for them', async () => {
  await unplugged(phone);
  await signInHere(phone, 'Noor Benali');
  await phone.waitForURL(`${demo.url}/`);
  assert.equal(await phone.getByText('niet bewaard').count(), 0);
  await phone.goto(work);
  await phone.waitForTimeout(1000);
  assert.ok(!(await phone.content()).includes('fietsen'));
  assert.equal((await stored(phone)).length, 1);
  await leave(phone);
  await phone.waitForURL('**/code');
});

step('when she is back it is offered, stands in its place again, and is kept', async () => {
  await phone.evaluate(() => { // an hour later
    for (const name of Object.keys(localStorage)) {
      const draft = localStorage.getItem(name);
      localStorage.setItem(name, `${Date.now() - 3_600_000}${draft.slice(draft.indexOf(' '))}`);
    }
  });
  await signInHere(phone, 'Samira El Amrani');
  await sees(phone, 'Hier staat nog iets dat niet bewaard is');
  await look(phone, 'a draft is offered');
  await phone.locator('.notice a').first().click();
  await phone.waitForURL(`**${path}`);
  await stands(phone, words);
  await kept(phone);
  assert.equal((await stored(phone)).length, 0);
});

step('when another signs in on top of her it is asked too, and saving now saves it', async () => {
  await typeUnsent(phone, path, field, `${words} En zwemmen.`);
  await unplugged(phone);
  await block(phone);
  await phone.goto(linkOf('Noor Benali'));
  await press(phone, 'Ga verder als Noor');
  await asks(phone);
  await unplugged(phone);
  await inDialog(phone, 'Bewaar ze nu');
  await phone.waitForURL(`${demo.url}/`);
  assert.equal((await stored(phone)).length, 0);
  await signInHere(phone, 'Samira El Amrani');
  await phone.goto(path);
  assert.equal(await answer(phone, field).inputValue(), `${words} En zwemmen.`);
});

step('a page of hers that stays open while another signs in says so, and keeps nothing under the other name', async () => {
  await phone.goto(path);
  const other = await phone.context().newPage();
  await signInHere(other, 'Noor Benali');
  await other.waitForURL(`${demo.url}/`);
  await answer(phone, field).fill('Op de naam van een ander?');
  await sees(phone, 'Opnieuw inloggen is nodig');
  await phone.locator('.foot button').click();
  await phone.waitForTimeout(500);
  assert.equal(await answer(phone, field).inputValue(), 'Op de naam van een ander?');
  await signInHere(other, 'Samira El Amrani');
  await other.goto(path);
  await stands(other, 'Op de naam van een ander?');
  await nothingWaits(other, 'Op de naam van een ander?');
  await other.close();
});

step('when the session ends while she types, what she typed is there after signing in', async () => {
  await phone.goto(path);
  await phone.context().clearCookies();
  await answer(phone, field).fill('Na een half jaar.');
  await sees(phone, 'Opnieuw inloggen is nodig');
  await look(phone, 'the session has ended');
  await signInHere(phone, 'Samira El Amrani');
  await phone.goto(path);
  await stands(phone, 'Na een half jaar.');
  await nothingWaits(phone, 'Na een half jaar.');
});

step('a plain form waits too: of the dossier, when the session has ended', async () => {
  const noor = await demo.signedIn('Noor Benali');
  await noor.goto('/');
  const dossier = await noor.locator('nav a[href^="/dossier/"]').first().getAttribute('href');
  await noor.goto(`${dossier}/nieuw`);
  await noor.getByLabel('Wat is het?').fill('Mijn bijbaan');
  await noor.getByLabel('Vertel erover').fill('Ik hielp in de winkel.');
  await noor.context().clearCookies();
  await press(noor, 'Bewaar in mijn dossier');
  await sees(noor, 'Opnieuw inloggen is nodig');
  await signInHere(noor, 'Noor Benali');
  await noor.goto(`${dossier}/nieuw`);
  await sees(noor, 'Dit is hier eerder getypt');
  assert.equal(await noor.getByLabel('Vertel erover').inputValue(), 'Ik hielp in de winkel.');
  await press(noor, 'Bewaar in mijn dossier');
  await headed(noor, 'Mijn bijbaan');
  await noor.goto('/');
  assert.equal((await stored(noor)).length, 0);
});

step('what is too long is counted and kept, not cut', async () => {
  const area = answer(phone, field), long = 'z'.repeat(637);
  await phone.goto(path);
  await area.fill('z'.repeat(490));
  await sees(phone, 'Nog 110 tekens');
  await area.fill(long);
  await sees(phone, '37 tekens te veel');
  await look(phone, 'too long');
  assert.equal(await area.inputValue(), long);
  await phone.locator('.foot button').click();
  await sees(phone, 'Er passen 600 tekens in, en het zijn er 637.');
  assert.equal(await area.inputValue(), long);
  await area.fill(words);
  await kept(phone);
});

step('handed in meanwhile: what was typed stands beside what is there, also after a reload', async () => {
  const maksym = await demo.signedIn('Maksym Kovalenko'), mother = await demo.signedIn('Olena Kovalenko');
  const both = await workOf(maksym);
  await maksym.goto(both);
  await chooseWith(maksym, 'Moeder (Olena)', 'mama');
  await doOwnPart(maksym, pupilTells);
  await mother.goto(`${both}/volwassene/1`);
  await doOwnPart(mother, adultTells);
  await typeUnsent(mother, `${both}/samen?bij=ja`, 'nicest', 'Dat hij lacht.');
  await maksym.goto(`${both}/samen?bij=ja`);
  await answer(maksym, 'nicest').fill('Dat mama trots is.');
  await kept(maksym);
  await press(maksym, 'Klaar');
  await press(maksym, 'Lever in');
  await maksym.getByText('Ingeleverd').first().waitFor();
  await mother.close({ runBeforeUnload: false });
  const again = await mother.context().newPage();
  for (let times = 0; times < 2; times++) {
    await again.goto(both);
    await sees(again, 'Dit is nog niet bewaard');
    await sees(again, 'Dat hij lacht.');
    await sees(again, 'Dat mama trots is.');
    await sees(again, 'Het is al ingeleverd.');
  }
  await look(again, 'handed in meanwhile');
  assert.equal(await again.getByRole('button', { name: 'Zet deze tekst erin' }).isVisible(), false);

  // The mentor gives it back: now she can put her text in.
  const eva = await demo.signedIn('Eva Verhoeven');
  await eva.goto(`${both}/heropen`);
  await eva.locator('textarea[name=reden]').fill('Vertel nog iets meer.');
  await eva.locator('main form button[type=submit]').last().click();
  await eva.waitForURL('**/opdracht/**');
  await again.goto(both);
  await sees(again, 'Dit is nog niet bewaard');
  await press(again, 'Zet deze tekst erin');
  await within(10, 'it is kept', async () => (await stored(again).catch(() => ['on its way'])).length === 0);
  await again.goto(`${both}/samen`);
  assert.equal(await answer(again, 'nicest').inputValue(), 'Dat hij lacht.');
});
