// A round of talks: the counsellor opens it, a mentor gives times, a parent answers on her phone for both her children,
// and another mentor notes what was said by telephone.
import { after, before } from 'node:test';
import assert from 'node:assert/strict';
import { phone, tablet } from './browser.mjs';
import { demoSchool } from './demo.mjs';
import { look } from './look.mjs';
import { answerTo, day, follow, headed, inMenu, press, sees, walk, within } from './steps.mjs';

let demo, carla, samira;
const step = walk((what) => demo.showAll(what));
const monday = (later) => (new Date(day(later)).getUTCDay() === 1 ? day(later) : monday(later + 1));
const saved = (page) => page.locator('.saved').innerText();

before(async () => { demo = await demoSchool(); });
after(() => demo.end());

step('the counsellor opens a round for a class, and sees who has to give times', async () => {
  carla = await demo.signedIn('Carla Smeets');
  await inMenu(carla, 'Gesprekken');
  await follow(carla, 'Open een ronde');
  await headed(carla, 'Open een ronde');
  await look(carla, 'the form of a round');
  await carla.getByLabel('Waar gaat het over?').selectOption({ label: 'Gesprek over de profielkeuze (leerjaar 2)' });
  await carla.getByLabel('Klas 2b').check();
  const first = monday(30), last = new Date(Date.parse(first) + 4 * 86_400_000).toISOString().slice(0, 10);
  await carla.getByLabel('Eerste dag').fill(last);
  await carla.getByLabel('Laatste dag').fill(first);
  await carla.getByLabel('Gezinnen antwoorden tot en met').fill(day(20));
  await carla.getByLabel('Hoe lang duurt een gesprek?').fill('10');
  await answerTo(carla, () => press(carla, 'Open deze ronde'));
  await sees(carla, 'ligt voor de eerste');
  await sees(carla, '10 minuten is te kort');
  assert.equal(await carla.getByLabel('Klas 2b').isChecked(), true, 'what was chosen stays');
  await look(carla, 'a round that can’t be');
  await carla.getByLabel('Eerste dag').fill(first);
  await carla.getByLabel('Laatste dag').fill(last);
  await carla.getByLabel('Hoe lang duurt een gesprek?').fill('20');
  await answerTo(carla, () => press(carla, 'Open deze ronde'));
  await sees(carla, 'wacht op tijden');
  await look(carla, 'a round that begins');
});

step('a mentor’s evenings are filled in by a pattern, and drawn as talks', async () => {
  await follow(carla, 'Koen Prins');
  await carla.getByLabel('Welke dag?').selectOption({ label: 'elke dinsdag' });
  await carla.locator('[name="elke-van"]').fill('18.30');
  await carla.locator('[name="elke-tot"]').fill('21.00');
  await answerTo(carla, () => press(carla, 'Vul in'));
  await sees(carla, '6 gesprekken van 20 minuten');
  await look(carla, 'times that a mentor gave');
  await follow(carla, 'Terug');
  await sees(carla, 'klaar');
  await answerTo(carla, () => press(carla, 'Vraag de gezinnen'));
  await sees(carla, 'krijgen hier bericht van');
  await look(carla, 'families that were asked');
});

step('Samira says on her phone when she can come for Noor and Sam', async () => {
  samira = await demo.signedIn('Samira El Amrani', { viewport: phone });
  await samira.goto('/gesprek-tijden');
  await headed(samira, 'Wanneer kunt u komen?');
  await sees(samira, 'Gesprek over Noor en Sam');
  await samira.locator('.fits').first().click();
  await within(2, 'the tap is kept', async () => (await saved(samira)) === '1 tijd bewaard');
  await samira.locator('.fits').first().click();
  await within(2, 'a second tap takes it away', async () => (await saved(samira)) === '');
  await samira.locator('.must').nth(1).click();
  await samira.getByRole('button', { name: /^alles past/ }).first().click();
  await within(5, 'an evening', async () => /^\d+ tijden bewaard$/.test(await saved(samira)));
  await look(samira, 'the times of a family');
  await samira.reload();
  assert.match(await saved(samira), /^\d+ tijden bewaard$/, 'they are there again');
  await answerTo(samira, () => press(samira, 'Volgende'));
  await samira.getByLabel('Iemand anders komt').check();
  await answerTo(samira, () => press(samira, 'Klaar'));
  await sees(samira, 'Schrijf wie er komt');
  await samira.getByLabel('Wie is dat?').fill('oma');
  await samira.getByLabel('Wilt u iets over Sam bespreken?').fill('Zijn stage.');
  await look(samira, 'who comes to the talk');
  await answerTo(samira, () => press(samira, 'Klaar'));
  await headed(samira, 'Bedankt. Het is bewaard.');
  await look(samira, 'a family that answered');
});

step('without a script her father chooses with radios, and sees nothing of hers', async () => {
  const karim = await demo.signedIn('Karim Benali', { viewport: phone, javaScriptEnabled: false });
  await karim.goto('/gesprek-tijden');
  await follow(karim, /Verander dit/);
  assert.equal(await karim.getByText('oma').count(), 0);
  const choice = karim.locator('.time').first();
  await choice.locator('.none input').check();
  await answerTo(karim, () => press(karim, 'Volgende'));
  await headed(karim, 'Wie komt er, en hoe?');
});

step('Eva sees who hasn’t answered, and notes what Yonas says', async () => {
  const eva = await demo.signedIn('Eva Verhoeven', { viewport: tablet });
  await inMenu(eva, 'Gesprekken');
  await answerTo(eva, () => eva.getByRole('link', { name: 'Wie heeft geantwoord?' }).last().click()); // of the round that is open
  await sees(eva, 'Nog geen antwoord');
  await sees(eva, 'oma komt');
  await look(eva, 'who answered');
  await eva.getByRole('link', { name: /Noteer.*Yonas Tesfay/ }).click();
  await eva.locator('.fits').first().click();
  await look(eva, 'what is noted of a telephone call');
  await answerTo(eva, () => press(eva, 'Bewaar'));
  await sees(eva, 'Genoteerd');
  await sees(eva, 'genoteerd door school');
});
