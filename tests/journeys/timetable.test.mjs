// From answers to a timetable: the counsellor has a plan made, moves and pins a talk, takes it back, and makes it known;
// a pupil who can't takes another time, and her calendar follows.
import { after, before } from 'node:test';
import assert from 'node:assert/strict';
import ICAL from 'ical.js';
import { phone, tablet } from './browser.mjs';
import { demoSchool } from './demo.mjs';
import { look } from './look.mjs';
import { answerTo, follow, headed, inMenu, press, sees, title, walk, within } from './steps.mjs';

let demo, carla, ikram, talk, uid, sequence;
const step = walk((what) => demo.showAll(what));

before(async () => { demo = await demoSchool(); });
after(() => demo.end());

async function eventOf(page) {
  const file = await (await page.request.get(`${talk}/agenda`)).text();
  for (const line of file.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, `folded at 75 octets: ${line}`);
  const calendar = new ICAL.Component(ICAL.parse(file));
  return new ICAL.Event(calendar.getFirstSubcomponent('vevent'));
}
const hourIn = (event) => event.startDate.toJSDate()
  .toLocaleTimeString('nl-NL', { timeZone: 'Europe/Amsterdam', hour: '2-digit', minute: '2-digit' }).replace(':', '.');

step('the counsellor has a plan made, and sees who speaks whom and who has no place', async () => {
  carla = await demo.signedIn('Carla Smeets');
  await inMenu(carla, 'Gesprekken');
  await follow(carla, 'Gesprek op weg naar een profiel');
  await carla.locator('main').getByRole('link', { name: /bord|rooster/ }).first().click();
  await headed(carla, 'Wie spreekt wie, en wanneer');
  await look(carla, 'the board before it is planned');
  await press(carla, 'Maak een plan');
  await within(90, 'a plan', async () => (await carla.locator('progress').count()) === 0 && (await carla.getByText('Zo staat het plan').count()) > 0);
  await sees(carla, /gesprekken hebben een plek/);
  await look(carla, 'a board that was planned');
});

step('a talk is pinned, and taken back', async () => {
  await answerTo(carla, () => carla.locator('.board td.talk a').first().click());
  await look(carla, 'where a talk can stand');
  await answerTo(carla, () => press(carla, 'Zet vast'));
  await sees(carla, 'Maak los');
  await carla.goto(carla.url().replace(/\/bord\/.*/, '/bord'));
  assert.equal(await carla.locator('.board td.pinned').count(), 1);
  await answerTo(carla, () => press(carla, 'Ongedaan maken'));
  assert.equal(await carla.locator('.board td.pinned').count(), 0);
});

step('before anybody hears of it, what changes for whom can be read', async () => {
  await follow(carla, 'Bekijk wat verandert');
  await headed(carla, 'Wat verandert er voor wie?');
  await look(carla, 'what changes for whom');
  await answerTo(carla, () => press(carla, 'Maak bekend'));
  await follow(carla, 'Bekijk wat verandert');
  await sees(carla, 'Er verandert niets');
});

step('Ikram reads when her talk is, and puts it in her calendar', async () => {
  ikram = await demo.signedIn('Ikram El Khattabi', { viewport: phone });
  await look(ikram, 'a first page with a talk');
  await answerTo(ikram, () => ikram.getByRole('link', { name: 'Bekijk en bereid je voor' }).click());
  talk = ikram.url();
  await look(ikram, 'when the talk is');
  const event = await eventOf(ikram);
  assert.ok((await title(ikram)).includes(hourIn(event)), `${await title(ikram)} at ${hourIn(event)}`);
  assert.equal(event.duration.toSeconds(), 20 * 60);
  [uid, sequence] = [event.uid, event.sequence];
});

step('she can’t, sees what is free, and has the time that she takes', async () => {
  await follow(ikram, 'Ik kan niet');
  await headed(ikram, 'Kies een andere tijd');
  await look(ikram, 'times that are free');
  const free = ikram.locator('.times button').first(), hour = (await free.innerText()).trim().slice(0, 5);
  await answerTo(ikram, () => free.click());
  assert.ok((await title(ikram)).includes(hour));
  const event = await eventOf(ikram);
  assert.equal(event.uid, uid, 'the same talk');
  assert.ok(event.sequence > sequence, 'a newer time');
  assert.equal(hourIn(event), hour);
});

step('the team leader sees on a tablet that it moved', async () => {
  const theo = await demo.signedIn('Theo Jonker', { viewport: tablet });
  await inMenu(theo, 'Gesprekken');
  await follow(theo, 'Gesprek over het kiezen van een opleiding');
  await theo.locator('main').getByRole('link', { name: /bord/ }).first().click();
  await headed(theo, 'Wie spreekt wie, en wanneer');
  await look(theo, 'the board on a tablet');
});
