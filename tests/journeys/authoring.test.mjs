// A school makes an assignment its own: the counsellor adapts it, a mentor thinks along, and a pupil does it.
import { after, before } from 'node:test';
import assert from 'node:assert/strict';
import { phone } from './browser.mjs';
import { demoSchool } from './demo.mjs';
import { look } from './look.mjs';
import { answerTo, follow, headed, inMenu, press, sees, title, walk } from './steps.mjs';

const hard = 'Wat vond je van alles wat jullie samen bespraken het mooiste om te horen, en waarom vond je juist dat zo mooi?';
const asked = 'Welke kwaliteit laat je morgen zien?';
let demo, counsellor, draft, question;
before(async () => { demo = await demoSchool(); });
after(() => demo.end());
const step = walk((name) => demo.showAll(name));

step('the counsellor finds the library, and copies Qualities', async () => {
  const account = demo.accounts.find((one) => one.role === 'counsellor');
  counsellor = await demo.signedIn(account.name);
  await inMenu(counsellor, 'Thuisopdrachten');
  await headed(counsellor, 'Thuisopdrachten');
  await look(counsellor, 'all assignments');
  await counsellor.getByRole('button', { name: 'Pas aan : Kwaliteiten' }).click();
  await headed(counsellor, 'Kwaliteiten');
  draft = new URL(counsellor.url()).pathname;
  await look(counsellor, 'a draft');
});

step('she changes the texts', async () => {
  await follow(counsellor, 'Pas de teksten aan');
  await counsellor.getByLabel('Hoe heet de opdracht?').fill('Waar ben jij sterk in?');
  await look(counsellor, 'general texts');
  await press(counsellor, 'Bewaar');
  await sees(counsellor, 'Bewaard');
  await counsellor.getByLabel('Hoeveel minuten').fill('veel');
});

step('a number that is none comes back with what was typed', async () => {
  await counsellor.getByLabel('Doel').fill('Ik kijk waar ik sterk in ben.');
  await counsellor.getByLabel('Hoeveel minuten').fill('900');
  const answer = await answerTo(counsellor, () => press(counsellor, 'Bewaar'));
  assert.equal(answer.status(), 422);
  assert.equal(await counsellor.getByLabel('Doel').inputValue(), 'Ik kijk waar ik sterk in ben.');
  await counsellor.getByLabel('Hoeveel minuten').fill('25');
  await press(counsellor, 'Bewaar');
  await sees(counsellor, 'Bewaard');
});

step('she adds a question, and is told that a sentence is hard', async () => {
  await counsellor.goto(draft);
  await follow(counsellor, 'Wat blijft je bij?');
  await look(counsellor, 'a step');
  await press(counsellor, 'Voeg een vraag toe');
  await counsellor.waitForURL('**/vraag/*');
  question = new URL(counsellor.url()).pathname;
  await counsellor.getByLabel('De vraag, voor de leerling').fill(hard);
  await press(counsellor, 'Bewaar');
  await sees(counsellor, 'Deze zin heeft 22 woorden. Maak er twee zinnen van.');
  await look(counsellor, 'a question with advice');
  await counsellor.getByLabel('De vraag, voor de leerling').fill(asked);
  await press(counsellor, 'Bewaar');
  await sees(counsellor, 'Bewaard');
  assert.equal(await counsellor.getByText('Maak er twee zinnen van.').count(), 0);
});

step('a colleague who saved the same question later sees both texts', async () => {
  const other = await demo.signedIn(demo.accounts.find((one) => one.role === 'counsellor').name);
  await other.goto(question);
  await counsellor.getByLabel('Uitleg bij de vraag, voor de leerling').fill('Kies er één.');
  await press(counsellor, 'Bewaar');
  await sees(counsellor, 'Bewaard');
  await other.getByLabel('Uitleg bij de vraag, voor de leerling').fill('Denk aan school.');
  const answer = await answerTo(other, () => press(other, 'Bewaar'));
  assert.equal(answer.status(), 409);
  await sees(other, 'Kies er één.');
  assert.equal(await other.getByLabel('Uitleg bij de vraag, voor de leerling').inputValue(), 'Denk aan school.');
  await look(other, 'two versions of a text');
});

step('she looks at it as a parent on a phone, and on paper', async () => {
  await counsellor.setViewportSize(phone);
  await counsellor.goto(draft);
  await follow(counsellor, 'Als ouder');
  await headed(counsellor, 'Waar ben jij sterk in?');
  await look(counsellor, 'previewed as parent');
  await follow(counsellor, 'Begin');
  await sees(counsellor, 'U bent aan de beurt');
  while (!/\/samen$/.test(counsellor.url())) {
    const before = counsellor.url();
    await counsellor.locator('.foot button').click();
    await counsellor.waitForURL((url) => url.href !== before);
  }
  await sees(counsellor, asked);
  await look(counsellor, 'previewed together');
  await follow(counsellor, 'Op papier');
  await sees(counsellor, asked);
  await look(counsellor, 'previewed on paper');
});

step('a mentor comments; she approves', async () => {
  await counsellor.goto(draft);
  await press(counsellor, 'Leg het voor');
  await sees(counsellor, 'In bespreking');
  const eva = await demo.signedIn('Eva Verhoeven');
  await eva.goto(draft);
  await eva.getByLabel('Wat vind je ervan?').fill('Fijne vraag erbij.');
  await press(eva, 'Plaats je reactie');
  await sees(eva, 'Fijne vraag erbij.');
  await look(eva, 'a draft for a mentor');
  await counsellor.reload();
  await sees(counsellor, 'Fijne vraag erbij.');
  await press(counsellor, 'Keur goed');
  await sees(counsellor, 'Goedgekeurd');
  await look(counsellor, 'an approved draft');
});

step('a mentor sets the version of the school out, and a pupil finds the new question', async () => {
  const mentors = demo.accounts.filter((one) => one.role === 'mentor');
  let mentor, setOut;
  for (const account of mentors) {
    mentor = await demo.signedIn(account.name);
    await inMenu(mentor, /^Klas /);
    setOut = mentor.locator('a[href$="/uitzetten/qualities"]');
    if (await setOut.count()) break;
  }
  assert.ok(await setOut.count(), 'some class has not had it yet');
  const ofClass = (await title(mentor)).replace('Klas ', '');
  await setOut.click();
  await headed(mentor, 'Waar ben jij sterk in?');
  await press(mentor, 'Zet uit');
  await headed(mentor, 'Waar ben jij sterk in?');
  const account = demo.accounts.find((one) => one.role === 'pupil' && JSON.stringify(one).includes(ofClass));
  assert.ok(account, `the demo has a pupil of ${ofClass}`);
  const pupil = await demo.signedIn(account.name);
  await sees(pupil, 'Waar ben jij sterk in?');
});
