// A team leader finds the class that lags, and what management sees of it.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { demoSchool } from './demo.mjs';
import { look } from './look.mjs';
import { follow, headed, inMenu, press, sees } from './steps.mjs';

let demo;
before(async () => { demo = await demoSchool(); });
after(() => demo.end());

const as = (role) => demo.signedIn(demo.accounts.find((one) => one.role === role).name);
// "9 van 28" → its part
const part = (text) => { const [, some, all] = /(\d+) van (\d+)/.exec(text); return some / all; };

test('a team leader finds the class that lags, sees who needs its mentor, and takes the list along', async () => {
  const leader = await as('team_leader');
  await inMenu(leader, 'Klassen');
  await headed(leader, 'Klassen');
  await look(leader, 'all classes');
  const names = await leader.locator('tbody tr th').allInnerTexts();
  assert.deepEqual(names, [...names].sort(), 'by grade and name');

  await leader.getByLabel('Wie staat bovenaan?').selectOption({ label: 'Waar de meeste leerlingen de mentor nodig hebben' });
  await press(leader, 'Laat zien');
  const needing = (await leader.locator('td[data-label="Heeft de mentor nodig"]').allInnerTexts()).filter((text) => text.includes('van'));
  assert.ok(needing.length > 1, 'several classes have something to do');
  const parts = needing.map(part);
  assert.deepEqual(parts, [...parts].sort((a, b) => b - a), 'the class that lags stands first');

  const name = await leader.locator('tbody tr th').first().innerText();
  await leader.locator('tbody tr th a').first().click();
  await headed(leader, `Klas ${name}`);
  await sees(leader, /hebben de mentor nodig$/);
  assert.equal(await leader.locator('a[href^="tel:"]').count(), 0, "no parents' numbers");
  await look(leader, 'a class as its team leader sees it');

  await leader.goBack();
  const [file] = await Promise.all([leader.waitForEvent('download'), follow(leader, 'Neem deze lijst mee als CSV')]);
  assert.match(file.suggestedFilename(), /^klassen-\d{4}-\d\d-\d\d\.csv$/);
});

test('a team leader finds a pupil by name, however it is typed', async () => {
  const leader = await as('team_leader');
  await inMenu(leader, 'Klassen');
  await leader.getByLabel('Zoek een leerling op naam').fill('NOOR ben');
  await press(leader, 'Zoek');
  await sees(leader, 'Noor Benali');
  await look(leader, 'a pupil found by name');
  await follow(leader, 'Noor Benali');
  await headed(leader, 'Klas 1b');
});

test("management sees each grade's figures, and nobody's name", async () => {
  const manager = await as('management');
  await inMenu(manager, 'Cijfers');
  await headed(manager, 'Cijfers per leerjaar');
  assert.equal(await manager.locator('tbody tr').count(), 4);
  await look(manager, 'figures of each grade');
  assert.equal((await manager.goto('/klassen')).status(), 404);
});
