// What is typed outlives the connection, and the tab; the page says where it is.
import { after, before } from 'node:test';
import assert from 'node:assert/strict';
import { demoSchool } from './demo.mjs';
import { answer, kept } from './doing.mjs';
import { look } from './look.mjs';
import { inOwnMenu, sees, walk, within, workOf } from './steps.mjs';

let demo, phone, tablet, path;
const field = 'adult_situation_1';
const step = walk((what) => demo.showAll(what));
const drafts = (page) => page.evaluate(() => Object.keys(localStorage).length);
before(async () => {
  demo = await demoSchool();
  phone = await demo.signedIn('Samira El Amrani');
  tablet = await demo.signedIn('Samira El Amrani');
  path = `${await workOf(phone)}/volwassene/1`;
  await phone.goto(path);
});
after(() => demo.end());

async function seenOnTablet(text) {
  await tablet.goto(path);
  assert.equal(await answer(tablet, field).inputValue(), text);
}

step('without a connection the page says that it keeps what is typed', async () => {
  await phone.context().setOffline(true);
  await answer(phone, field).fill('Ze hielp haar broer.');
  await sees(phone, 'Geen verbinding. We bewaren het op dit toestel.');
  await phone.locator('.foot button').click();
  await phone.waitForTimeout(500);
  assert.ok(phone.url().endsWith(path), 'going on waits for the connection');
  assert.equal(await answer(phone, field).inputValue(), 'Ze hielp haar broer.');
});

step('when the connection is back it is sent by itself', async () => {
  await phone.context().setOffline(false);
  await kept(phone);
  await look(phone, 'kept after a lost connection');
  await seenOnTablet('Ze hielp haar broer.');
});

step('what was typed before the tab was closed is there again, and is sent', async () => {
  await phone.context().setOffline(true);
  await answer(phone, field).fill('Ze hielp haar broer met fietsen.');
  await sees(phone, 'Geen verbinding');
  const context = phone.context();
  await phone.close();
  await context.setOffline(false);
  phone = await context.newPage();
  await phone.goto(path);
  assert.equal(await answer(phone, field).inputValue(), 'Ze hielp haar broer met fietsen.');
  await kept(phone);
  await seenOnTablet('Ze hielp haar broer met fietsen.');
  assert.equal(await drafts(phone), 0, 'nothing stays behind');
});

step('what did arrive, though its page never heard so, is said to be kept', async () => {
  const context = phone.context();
  await phone.route('**/antwoord', async (route) => { await route.fetch(); await route.abort(); });
  await answer(phone, field).fill('Ze hielp haar broer met zwemmen.');
  await sees(phone, 'Geen verbinding');
  await phone.close();
  phone = await context.newPage();
  await phone.goto(path);
  await kept(phone);
  await seenOnTablet('Ze hielp haar broer met zwemmen.');
  assert.equal(await drafts(phone), 0, 'nothing stays behind');
});

step('a server that is away for a moment loses nothing either', async () => {
  await phone.route('**/antwoord', (route) => route.fulfill({ status: 503, headers: { 'retry-after': '5' } }));
  await answer(phone, field).fill('Ze leerde haar broer fietsen.');
  await sees(phone, 'Geen verbinding');
  await phone.unroute('**/antwoord');
  await kept(phone);
  await seenOnTablet('Ze leerde haar broer fietsen.');
});

step('whoever signs out leaves no draft behind', async () => {
  await phone.context().setOffline(true);
  await answer(phone, field).fill('Iets voor straks.');
  await within(5, 'a draft is kept', async () => (await drafts(phone)) === 1);
  await phone.context().setOffline(false);
  await kept(phone);
  await inOwnMenu(phone, 'Uitloggen');
  await phone.waitForURL('**/code');
  assert.equal(await drafts(phone), 0);
});
