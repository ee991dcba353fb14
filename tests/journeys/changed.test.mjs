// A mentor changes what the class was given, gives one pupil more time, takes it back and sets it out again.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { laptop } from './browser.mjs';
import { demoSchool } from './demo.mjs';
import { look } from './look.mjs';
import { answerTo, follow, headed, inMenu, press, sees } from './steps.mjs';

let demo;
before(async () => { demo = await demoSchool(); });
after(() => demo.end());

const later = (iso, days) => {
  const day = new Date(`${iso}T12:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  while ([0, 6].includes(day.getUTCDay())) day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
};
const assignmentOf = async (eva) => {
  await inMenu(eva, 'Klas 1b');
  await follow(eva, 'Bekijk de klas');
};

test('a day that moves is told to the families, and one pupil gets longer', async () => {
  const eva = await demo.signedIn('Eva Verhoeven', { viewport: laptop });
  await assignmentOf(eva);
  await follow(eva, 'Wijzig of neem terug');
  await headed(eva, 'Wijzig deze opdracht');
  const handIn = later(await eva.getByLabel('Inleveren').inputValue(), 7);
  await eva.getByLabel('Inleveren').fill(handIn);
  await eva.getByLabel('Nabespreken in de klas').fill('');
  await eva.getByLabel('Nabespreken in de klas').evaluate((field) => { field.required = false; });
  await answerTo(eva, () => press(eva, 'Bewaar'));
  await sees(eva, 'Vul een dag in.');
  assert.equal(await eva.getByLabel('Inleveren').inputValue(), handIn, 'what was typed is there');
  await look(eva, 'a change that is refused');
  await eva.getByLabel('Nabespreken in de klas').fill(later(handIn, 2));
  await answerTo(eva, () => press(eva, 'Bewaar'));
  await sees(eva, 'krijgen hier bericht van');
  await look(eva, 'a changed assignment');

  await follow(eva, 'Geef meer tijd');
  await eva.getByLabel('Noor Benali').fill(later(handIn, 7));
  await look(eva, 'more time');
  await answerTo(eva, () => press(eva, 'Bewaar'));
  await sees(eva, 'Meer tijd gegeven');

  const samira = await demo.signedIn('Samira El Amrani');
  const day = new Intl.DateTimeFormat('nl', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' })
    .format(new Date(`${later(handIn, 7)}T12:00:00Z`));
  await sees(samira, day);
});

test('taken back it is gone for the family; set out again everybody goes on', async () => {
  const eva = await demo.signedIn('Eva Verhoeven', { viewport: laptop });
  await assignmentOf(eva);
  await follow(eva, 'Wijzig of neem terug');
  await follow(eva, 'Neem terug');
  await headed(eva, 'Kwaliteiten terugnemen?');
  await look(eva, 'taking back');
  await answerTo(eva, () => press(eva, 'Neem terug'));
  await headed(eva, 'Klas 1b');
  await sees(eva, 'Teruggenomen');

  const noor = await demo.signedIn('Noor Benali');
  assert.equal(await noor.getByRole('link', { name: /Kwaliteiten/ }).count(), 0, 'no assignment on her first page');

  await follow(eva, 'Zet weer uit');
  await sees(eva, 'gaan verder waar zij waren');
  await look(eva, 'setting out again');
  await answerTo(eva, () => press(eva, 'Zet uit'));
  await follow(eva, 'Wijzig of neem terug');
  await headed(eva, 'Wijzig deze opdracht');
});

test('a counsellor sets out for a whole grade', async () => {
  const carla = await demo.signedIn('Carla Smeets', { viewport: laptop });
  await carla.goto('/thuisopdrachten/pakketten');
  await carla.getByRole('link', { name: 'Zet uit voor leerjaar 2' }).first().click();
  await sees(carla, 'Welke klassen?');
  await look(carla, 'setting out for a grade');
  await answerTo(carla, () => press(carla, 'Zet uit'));
  await sees(carla, 'Uitgezet voor');
  await look(carla, 'set out for a grade');
});
