// Pupil and parent with one phone between them: it is handed over, and nobody sees the other's answers too early.
import { after, before } from 'node:test';
import assert from 'node:assert/strict';
import { demoSchool } from './demo.mjs';
import { adultTells, chooseWith, doOwnPart, pupilTells, sitTogether, talkAndHandIn } from './doing.mjs';
import { follow, headed, sees, walk, workOf } from './steps.mjs';

let demo, phone;
const step = walk((what) => demo.showAll(what));
before(async () => { demo = await demoSchool(); });
after(() => demo.end());

step('Maksym chooses his mother and does his part', async () => {
  phone = await demo.signedIn('Maksym Kovalenko');
  await phone.goto(await workOf(phone));
  await chooseWith(phone, 'Moeder (Olena)', 'mama');
  await doOwnPart(phone, pupilTells);
  await headed(phone, 'Geef de telefoon aan mama');
});

step('his mother does hers on his phone, without his answers in sight', async () => {
  await follow(phone, 'Begin als mama');
  await phone.waitForURL('**/volwassene/1');
  const page = await phone.content();
  for (const words of pupilTells.situations) assert.ok(!page.includes(words));
  await sees(phone, 'Maksym ziet uw antwoord pas als jullie samen kijken.');
  await doOwnPart(phone, adultTells);
});

step('they talk with both lists side by side, and hand it in', async () => {
  await sitTogether(phone, 'Is mama bij je?');
  await headed(phone, 'Praat er samen over');
  const agreed = await phone.locator('main').innerText();
  for (const word of [...pupilTells.qualities, ...adultTells.qualities]) assert.ok(agreed.includes(word), word);
  await talkAndHandIn(phone, { nicest: 'Dat mama trots is.' });
});

step('the mentor reads with whom', async () => {
  const eva = await demo.signedIn('Eva Verhoeven');
  await follow(eva, 'Bekijk de klas');
  const row = eva.getByRole('listitem').filter({ hasText: 'Maksym' });
  assert.match(await row.innerText(), /ingeleverd[\s\S]*moeder|moeder[\s\S]*ingeleverd/);
});
