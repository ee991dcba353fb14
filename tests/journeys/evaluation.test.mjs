// After a debrief: pupil, adult and mentor say how it was; the school sees counts, plans packages and sets films.
import { after, before } from 'node:test';
import assert from 'node:assert/strict';
import { laptop } from './browser.mjs';
import { textPages } from './letters.mjs';
import { demoSchool } from './demo.mjs';
import { look } from './look.mjs';
import { typePassword } from './staff.mjs';
import { follow, headed, press, sees, walk } from './steps.mjs';

let demo;
before(async () => { demo = await demoSchool(); });
after(() => demo.end());
const step = walk((what) => demo.showAll(what));

const face = (page, question, word) =>
  page.getByRole('group', { name: question }).getByRole('radio', { name: word, exact: true });
// A face is one big label over its radio button: a finger presses the label.
const tap = (page, question, word) =>
  page.getByRole('group', { name: question }).locator('label', { hasText: new RegExp(`^${word}$`) }).click();

let counsellor, mentor;

step('Sam says on a phone how it was, with faces and one line, and changes a face with the keyboard', async () => {
  const sam = await demo.signedIn('Sam Benali');
  await sees(sam, 'Hoe was het?');
  await look(sam, 'home after the debrief');
  await follow(sam, 'Vertel hoe het was');
  await headed(sam, 'Hoe was het?');
  await press(sam, 'Verstuur');
  await sees(sam, 'Kies een gezicht of schrijf iets op.');
  await tap(sam, 'Vond je de opdracht leuk?', 'Ja');
  await tap(sam, 'Heb je iets nieuws ontdekt?', 'Een beetje');
  await sam.getByLabel(/^Wat kan beter/).fill('Meer tijd om te praten.');
  await look(sam, 'faces of a pupil');
  await press(sam, 'Verstuur');
  await sees(sam, 'Bedankt');
  await face(sam, 'Vond je de opdracht leuk?', 'Ja').focus();
  await sam.keyboard.press('ArrowRight');
  await press(sam, 'Bewaar');
  await sees(sam, 'Bedankt');
  assert.ok(await face(sam, 'Vond je de opdracht leuk?', 'Een beetje').isChecked());
});

step('his mother says it in her own words, and it is asked no more', async () => {
  const samira = await demo.signedIn('Samira El Amrani');
  await follow(samira, 'Vertel hoe het was');
  await tap(samira, 'Hoorde u iets nieuws van Sam?', 'Ja');
  await look(samira, 'faces of an adult');
  await press(samira, 'Verstuur');
  await sees(samira, 'Bedankt');
  await samira.goto('/');
  await headed(samira, /Dag Samira/);
  assert.equal(await samira.getByRole('link', { name: 'Vertel hoe het was' }).count(), 0);
});

step('a neighbour without an account says it on the phone of the pupil, once', async () => {
  const nora = await demo.signedIn('Nora El Idrissi');
  const work = await nora.locator('main a[href^="/werk/"]').first().getAttribute('href');
  await nora.goto(`${work.replace(/\/terugblik$/, '')}/terugblik`);
  await tap(nora, 'Vond je de opdracht leuk?', 'Ja');
  await nora.locator('.foot button').click();
  await sees(nora, 'Geef de telefoon aan de buurvrouw');
  await look(nora, 'the phone goes to the neighbour');
  await follow(nora, 'Begin als');
  await tap(nora, 'Hoorde u iets nieuws van Nora?', 'Ja');
  await look(nora, "an adult's faces on the pupil's phone");
  await press(nora, 'Verstuur');
  await sees(nora, 'Geef de telefoon nu terug.');
  await look(nora, 'the phone goes back');
  await nora.reload();
  assert.equal(await nora.getByRole('radio').count(), 0, 'what was said on this phone is not shown on it');
});

step('the mentor says it from the class', async () => {
  mentor = await demo.signedIn('Tom Bakker');
  await follow(mentor, 'Vertel hoe het was');
  await headed(mentor, 'Hoe was het?');
  await tap(mentor, 'Paste de opdracht bij jouw klas?', 'Ja');
  await look(mentor, 'faces of a mentor');
  await press(mentor, 'Verstuur');
  await sees(mentor, 'Bedankt');
});

step('who would rather say it on paper gets a slip, and the mentor takes over what comes back', async () => {
  await follow(mentor, 'Terug');
  await follow(mentor, 'Zegt iemand liever op papier hoe het was?');
  await look(mentor, 'slips to take home');
  const printed = await mentor.request.get(await mentor.getByRole('link', { name: /^Print \d+ briefjes$/ }).getAttribute('href'));
  assert.match(textPages(await printed.body()).join(' '), /Hoorde u iets nieuws van Ruben\?/);
  const slips = mentor.getByRole('link', { name: /^Neem over/ });
  const many = await slips.count();
  await follow(mentor, /^Neem over.*Ruben Koster/);
  await headed(mentor, 'Het briefje van Ruben');
  await press(mentor, 'Bewaar');
  await sees(mentor, 'Kies eerst een gezicht, of schrijf iets op.');
  await tap(mentor, 'Was het fijn om samen te praten?', 'Ja');
  await look(mentor, 'a slip taken over');
  await press(mentor, 'Bewaar');
  await sees(mentor, 'Het briefje telt mee.');
  assert.equal(await slips.count(), many - 1);
});

step('the counsellor sees counts and lines without names', async () => {
  counsellor = await demo.signedIn('Carla Smeets');
  await look(counsellor, 'home of the counsellor');
  await follow(counsellor, 'Hoe was het?');
  await follow(counsellor, 'Kwaliteiten');
  await headed(counsellor, 'Kwaliteiten');
  await sees(counsellor, /\d+ ja, \d+ een beetje, \d+ nee/);
  assert.doesNotMatch(await counsellor.locator('main').innerText(), /Benali|El Amrani/);
  await look(counsellor, 'how it was, by year');
});

step('the mentor of another class sees it where that class gets the assignment', async () => {
  const koen = await demo.person('Koen Prins', { viewport: laptop });
  await typePassword(koen, 'koen.prins', 'drie-cirkels-demo');
  const ofClass = await koen.getByRole('navigation').getByRole('link', { name: 'Klas 2b' }).getAttribute('href');
  await koen.goto(`${ofClass}/uitzetten/qualities`);
  await sees(koen, /^Zo was het in/);
  await sees(koen, /\d+ leerlingen/);
  await look(koen, 'set out beside how it was');
});

step('the counsellor gives a task of the package to a colleague', async () => {
  await counsellor.goto('/thuisopdrachten/pakketten');
  await look(counsellor, 'packages');
  await follow(counsellor, 'Verander leerjaar 1');
  await headed(counsellor, 'Pakket van leerjaar 1');
  await counsellor.getByLabel('Wie maakt hem klaar?').first().selectOption({ label: 'Eva Verhoeven' });
  await look(counsellor, 'plan a package');
  await press(counsellor, 'Bewaar');
  await sees(counsellor, /Eva Verhoeven maakt dit klaar/);
  const eva = await demo.signedIn('Eva Verhoeven');
  await sees(eva, 'Dit maak jij klaar');
  await look(eva, 'home with a task');
  await eva.goto('/thuisopdrachten/pakketten');
  await press(eva, 'Dit is klaar');
  await sees(eva, 'Gemaakt door Eva Verhoeven.');
});

step('the counsellor sets the address of a film', async () => {
  await counsellor.goto('/thuisopdrachten/films');
  await headed(counsellor, 'Films en sites');
  await look(counsellor, 'films and sites');
  const field = counsellor.locator('main input[inputmode=url]').first();
  if ((await field.count()) === 0) return sees(counsellor, 'Nog geen films of sites');
  await field.fill('http://films.example/een');
  await press(counsellor, 'Bewaar');
  await sees(counsellor, 'Begin het adres met https://');
  await field.fill('https://films.example/een');
  await press(counsellor, 'Bewaar');
  await sees(counsellor, 'Bewaard');
  assert.equal(await field.inputValue(), 'https://films.example/een');
});
