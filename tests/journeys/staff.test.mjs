// Getting in and out: limits, signing out, a lost device, forms from elsewhere, and what isn't for you.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { laptop } from './browser.mjs';
import { demoSchool } from './demo.mjs';
import { look } from './look.mjs';
import { headed, inOwnMenu, press, sees } from './steps.mjs';
import { typePassword } from './staff.mjs';

let demo;
before(async () => { demo = await demoSchool(); });
after(() => demo.end());

// They are counted by the quarter of an hour: a new one may begin meanwhile.
const tenPerWindow = 10;

test('after ten wrong passwords one has to wait, and another login need not', async () => {
  const page = await demo.person('guesser', { viewport: laptop });
  const mustWait = page.getByRole('heading', { name: 'Even wachten' });
  const refused = page.getByText('horen niet bij elkaar');
  let tries = 0;
  for (; tries < 2 * tenPerWindow + 2 && !(await mustWait.isVisible()); tries++) {
    await typePassword(page, 'ada.willems', `raden ${tries} en nog eens`);
    await mustWait.or(refused).first().waitFor();
    if (tries === 0) await look(page, 'wrong password');
  }
  assert.ok(tries > tenPerWindow, `refused after ${tries - 1} tries`);
  await headed(page, 'Even wachten');
  await look(page, 'too many tries');
  await typePassword(page, 'eva.verhoeven', 'een ander account');
  await sees(page, 'horen niet bij elkaar');
});

test('the wait is said to programs too', async () => {
  const page = await demo.person('program');
  let answer;
  for (let tries = 0; tries < 2 * tenPerWindow + 2 && answer?.status() !== 429; tries++)
    answer = await page.request.post('/inloggen', { form: { login: 'theo.jonker', password: 'x' }, headers: { origin: demo.url } });
  assert.equal(answer.status(), 429);
  assert.ok(Number(answer.headers()['retry-after']) > 0);
});

test('after signing out neither a link nor the back button shows anything', async () => {
  const eva = await demo.signedIn('Eva Verhoeven');
  await headed(eva, 'Dag Eva');
  await inOwnMenu(eva, 'Uitloggen');
  await eva.waitForURL('**/inloggen');
  await eva.goBack();
  assert.doesNotMatch(await eva.locator('body').innerText(), /Dag Eva/);
  await eva.goto('/');
  await eva.waitForURL('**/code');
});

test('a device that is taken away is out at its next request', async () => {
  const phone = await demo.signedIn('Samira El Amrani'), lost = await demo.signedIn('Samira El Amrani');
  await inOwnMenu(phone, 'Mijn toestellen en taal');
  await look(phone, 'two devices');
  await press(phone, 'Log uit');
  await phone.getByText('dit toestel').waitFor();
  await lost.reload();
  await lost.waitForURL('**/code');
  assert.equal((await lost.request.post('/mijn/taal', { form: { language: 'en' }, headers: { origin: demo.url } })).status(), 401);
  await phone.goto('/');
  await headed(phone, 'Dag Samira');
});

test('a form from another site changes nothing', async () => {
  const samira = await demo.signedIn('Samira El Amrani');
  for (const headers of [{ origin: 'https://elders.example' }, { 'sec-fetch-site': 'cross-site', origin: demo.url }]) {
    const answer = await samira.request.post('/uit', { headers, maxRedirects: 0 });
    assert.equal(answer.status(), 403);
  }
  await samira.reload();
  await headed(samira, 'Dag Samira');
});

test('a pupil of another class is not there for a mentor, and the page says it kindly', async () => {
  const noor = await demo.signedIn('Noor Benali'), tom = await demo.signedIn('Tom Bakker');
  const dossier = await noor.getByRole('link', { name: 'Mijn dossier' }).first().getAttribute('href');
  const answer = await tom.goto(dossier);
  assert.equal(answer.status(), 404);
  await headed(tom, 'Deze pagina is er niet');
  await look(tom, 'not found');
});
