// A talk at Eva's tablet, with the network gone for a while; what is agreed in it by three, and kept at home.
import { after, before } from 'node:test';
import assert from 'node:assert/strict';
import { tablet } from './browser.mjs';
import { demoSchool } from './demo.mjs';
import { look } from './look.mjs';
import { answerTo, follow, headed, inOwnMenu, press, sees, walk, within } from './steps.mjs';

const secret = 'Thuis is het druk. Voorzichtig vragen.', noted = 'Zorg trekt haar. Een ziekenhuis?';
let demo, eva, path;
const step = walk((what) => demo.showAll(what));
const devices = (page) => page.evaluate(async () => (await globalThis.indexedDB.databases()).filter(({ name }) => name === 'talks').length);
const agreements = (page) => page.locator('#afspraken .promise');
const note = (page) => page.getByLabel('Opgeschreven voor alle drie').locator('visible=true');

before(async () => {
  demo = await demoSchool();
  eva = await demo.signedIn('Eva Verhoeven', { viewport: tablet });
});
after(() => demo.end());

async function promise(who, what) {
  const more = eva.locator('#afspraken .one-more');
  await more.locator('summary').first().click();
  await more.getByLabel('Wie', { exact: true }).selectOption({ label: who });
  await more.getByLabel('Doet wat').fill(what);
  await more.getByRole('button', { name: 'Bewaar deze afspraak' }).click();
}

step('a talk opens with good news, and then with the question to the pupil', async () => {
  await eva.goto('/gesprekken/voorbereiden');
  path = (await eva.locator('main a', { hasText: 'Noor' }).first().getAttribute('href')).replace(/\/voorbereiden.*/, '');
  await eva.goto(`${path}/voeren`);
  await headed(eva, 'Gesprek met Noor');
  await look(eva, 'before the talk');
  const line = eva.getByLabel('Wat gaat er goed met Noor?');
  if (await line.count()) await line.fill('Noor hielp vorige week een klasgenoot met rekenen.');
  await press(eva, 'Begin het gesprek');
  await sees(eva, 'Eerst Noor');
  const size = (voice) => eva.locator(`.${voice} .q >> visible=true`).first().evaluate((one) => parseFloat(getComputedStyle(one).fontSize));
  assert.ok(await size('pupil') > await size('parent'), 'the question to the pupil is the largest');
  await look(eva, 'the talk');
});

step('with the network gone the talk goes on: it walks, and keeps what is typed', async () => {
  await eva.context().setOffline(true);
  await eva.locator('.phases a').nth(3).click();
  await note(eva).fill(noted);
  await sees(eva, 'Geen internet');
  await sees(eva, 'Bewaard op deze tablet. Gaat mee zodra er internet is.');
  await promise('Noor', 'vraagt tante Hanan of ze mag meekijken');
  await promise('Samira', 'belt tante Hanan');
  await within(5, 'both stand there', async () => (await agreements(eva).count()) === 2);
  await demo.showAll('the talk without a network');
});

step('what was typed before the tab was closed is there again, is sent, and nothing is doubled', async () => {
  const context = eva.context();
  await eva.close();
  await context.setOffline(false);
  eva = await context.newPage();
  await eva.goto(`${path}/voeren`);
  await within(10, 'all is kept', async () => (await eva.locator('.foot .saved').innerText()).includes('Bewaard'));
  await eva.reload();
  await eva.locator('.phases a').nth(3).click();
  assert.equal(await note(eva).inputValue(), noted);
  assert.equal(await agreements(eva).count(), 2);
});

step('two tablets: both texts in sight, and one is chosen', async () => {
  const other = await eva.context().newPage();
  await other.goto(eva.url());
  await note(other).fill('Techniek trekt haar ook.');
  await within(10, 'kept there', async () => (await other.locator('.foot .saved').innerText()).includes('Bewaard'));
  await other.close();
  await note(eva).fill('Zorg trekt haar. En koken.');
  const clash = eva.locator('.clash');
  await clash.waitFor();
  assert.match(await clash.innerText(), /Techniek trekt haar ook\.[^]*|[^]*Zorg trekt haar\. En koken\./);
  await clash.getByRole('button', { name: 'Zet deze tekst erin' }).click();
  await within(10, 'chosen', async () => (await eva.locator('.clash').count()) === 0);
});

step('each of the three agrees by name', async () => {
  for (const who of ['Noor', 'Samira', 'Eva']) {
    await eva.getByRole('button', { name: `${who}: eens?` }).click();
    await eva.getByRole('button', { name: `${who}: eens`, exact: true }).waitFor();
    await within(10, 'kept', async () => (await eva.locator('.foot .saved').innerText()).includes('Bewaard'));
  }
  await look(eva, 'agreed by three');
});

step('what Eva keeps for herself is on a page of its own, and nowhere else', async () => {
  await follow(eva, 'Alleen voor mij');
  await headed(eva, 'Alleen voor mij');
  await eva.getByLabel('Wat je zelf wilt onthouden').fill(secret);
  await answerTo(eva, () => press(eva, 'Bewaar'));
  assert.equal(await eva.getByLabel('Wat je zelf wilt onthouden').inputValue(), secret);
  await look(eva, 'for Eva alone');
  await follow(eva, 'Terug naar het gesprek');
  await sees(eva, 'Eerst Noor');
  assert.ok(!(await eva.content()).includes(secret));
});

step('the talk is rounded off with who was there', async () => {
  await press(eva, 'Rond af');
  await headed(eva, 'Wie was erbij?');
  await eva.getByLabel('Samira').check();
  await look(eva, 'who was there');
  await press(eva, 'Rond af');
  await headed(eva, /^Afspraken met Noor/);
});

step('Samira keeps her promise with one tap on her phone, and Noor reads it', async () => {
  const samira = await demo.signedIn('Samira El Amrani');
  await samira.goto(`${path}/afspraken`);
  await sees(samira, 'Dit doet u');
  await look(samira, 'what Samira agreed');
  await samira.locator('.card', { hasText: 'Dit doet u' }).getByRole('button', { name: 'Gelukt' }).click();
  await sees(samira, 'Gelukt, zegt Samira');
  const noor = await demo.signedIn('Noor Benali');
  await noor.goto(`${path}/afspraken`);
  await sees(noor, 'Gelukt, zegt Samira');
  await sees(noor, 'Dit doe je');
  await look(noor, 'what Noor agreed');
  for (const page of [samira, noor]) {
    assert.ok(!(await page.content()).includes(secret));
    assert.equal((await page.goto(`${path}/alleen-voor-mij`)).status(), 404);
  }
});

step('the tablet holds nothing of the talk any more when Eva signs out', async () => {
  await inOwnMenu(eva, 'Uitloggen');
  await eva.waitForURL('**/inloggen**').catch(() => {});
  await within(5, 'erased', async () => (await devices(eva)) === 0);
});
