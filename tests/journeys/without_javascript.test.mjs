// A browser without scripts: buttons do everything, and a photo is sent as the phone made it.
import { after, before } from 'node:test';
import assert from 'node:assert/strict';
import { demoSchool } from './demo.mjs';
import { adultTells, answer, chooseWith, doOwnPart, pupilTells, sitTogether, talkAndHandIn } from './doing.mjs';
import { photo, tells } from './picture.mjs';
import { endEarly, answerTo, follow, headed, press, sees, walk, workOf } from './steps.mjs';

const withoutScripts = { javaScriptEnabled: false };
let demo, pupil, mother, work;
const step = walk((what) => demo.showAll(what));
before(async () => { demo = await demoSchool(); });
after(() => demo.end());

step('pupil and mother do their parts, each on a phone', async () => {
  pupil = await demo.signedIn('Maksym Kovalenko', withoutScripts);
  work = await workOf(pupil);
  await pupil.goto(work);
  await chooseWith(pupil, 'Moeder (Olena)', 'mama');
  await doOwnPart(pupil, pupilTells);
  await headed(pupil, 'Geef de telefoon aan mama');
  mother = await demo.signedIn('Olena Kovalenko', withoutScripts);
  await mother.goto(work);
  await follow(mother, 'Begin');
  await doOwnPart(mother, adultTells);
  await sitTogether(mother);
  await headed(mother, 'Praat er samen over');
  await follow(pupil, 'Kijk of het klaar is');
  await sitTogether(pupil);
  await headed(pupil, 'Praat er samen over');
});

step('a photo goes as it is, and loses its place on the server', async () => {
  const drawing = await demo.person('somebody who draws');
  const taken = await photo(drawing.context());
  await pupil.locator('input[name=talking_photo]').setInputFiles(taken);
  await press(pupil, 'Zet de foto erbij');
  await pupil.locator('.photos img').first().waitFor();
  const served = await pupil.request.get(await pupil.locator('.photos a').first().getAttribute('href'));
  assert.ok(tells(taken.buffer) && !tells(await served.body()));
  assert.ok((await served.body()).length < taken.buffer.length);
});

step('what is no photo is refused in words, and nothing is lost', async () => {
  await pupil.locator('input[name=sheet_photo]').setInputFiles({ name: 'brief.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('Lieve oma') });
  await pupil.getByRole('button', { name: 'Zet de foto erbij' }).last().click();
  await sees(pupil, /Dit is geen foto die we kunnen lezen/);
  assert.equal(await pupil.locator('.photos img').count(), 1);
  await pupil.goto(`${work}/samen?bij=ja`);
});

step('two answers to one question are laid side by side', async () => {
  await mother.reload();
  await answer(mother, 'agree_differ').fill('Ik zie dat hij eerlijk is.');
  await answer(pupil, 'agree_differ').fill('Wij zien allebei dat ik volhoud.');
  await answerTo(pupil, () => press(pupil, 'Klaar')); // the first of the two, however busy the machine is
  await press(mother, 'Klaar');
  await headed(mother, 'Er zijn twee antwoorden');
  await sees(mother, 'Wij zien allebei dat ik volhoud.');
  await mother.getByLabel('Allebei, onder elkaar').check();
  await answerTo(mother, () => press(mother, 'Bewaar'));
  await mother.goto(`${work}/samen`);
  const both = await answer(mother, 'agree_differ').inputValue();
  assert.ok(both.includes('eerlijk') && both.includes('volhoud'));
});

step('they hand it in', async () => {
  await pupil.goto(`${work}/samen`);
  await talkAndHandIn(pupil, { nicest: 'Dat mama trots is.' });
});

step('a mentor looks back with the class: it ends when each pupil has an answer to "with whom"', async () => {
  const mentor = await demo.signedIn('Eva Verhoeven', withoutScripts);
  await follow(mentor, 'Bekijk de klas');
  await follow(mentor, 'Bespreek na met de klas');
  await headed(mentor, 'Nabespreken');
  const withWhom = mentor.getByLabel('Met wie');
  const open = () => withWhom.evaluateAll((all) => all.filter((one) => one.value === '').length);
  const unanswered = await open();
  assert.ok(unanswered > 1, `${unanswered} pupils without an answer`);
  await press(mentor, 'Rond af');
  await sees(mentor, 'Bewaard. Dit kun je nog invullen');
  assert.equal(await open(), unanswered);
  for (const one of await withWhom.all()) if (await one.inputValue() === '') await one.selectOption({ label: 'met niemand' });
  await press(mentor, 'Bewaar');
  await sees(mentor, 'Je kunt later verder.');
  assert.equal(await open(), 0);
  await press(mentor, 'Rond af');
  await sees(mentor, 'Bewaard. Dit kun je nog invullen');
  for (const one of await mentor.getByLabel('Wat helpt de volgende keer?').all())
    if (await one.inputValue() === '') await one.fill('Samen bellen met thuis.');
  await endEarly(mentor);
  await mentor.waitForURL(/\/opdracht\/[^/]+$/);
  await sees(mentor, 'Bekijk de nabespreking');
});
