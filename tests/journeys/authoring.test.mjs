// A school makes an assignment its own: the counsellor adapts it, a mentor thinks along, and a pupil does it.
import { after, before } from 'node:test';
import assert from 'node:assert/strict';
import { phone } from './browser.mjs';
import { demoSchool } from './demo.mjs';
import { chooseWith } from './doing.mjs';
import { look } from './look.mjs';
import { answerTo, follow, headed, inMenu, press, sees, setOut, walk } from './steps.mjs';

const hard = 'Wat vond je van alles wat jullie samen bespraken het mooiste om te horen, en waarom vond je juist dat zo mooi?';
const asked = 'Welke kwaliteit laat je morgen zien?';
let demo, counsellor, draft, question;
before(async () => { demo = await demoSchool(); });
after(() => demo.end());
// Where advice isn't followed, with a reason.
async function approves(page) {
  await page.getByRole('link', { name: 'Keur goed' }).or(page.getByRole('button', { name: 'Keur goed' })).first().click();
  const why = page.getByLabel('Of: waarom is het zo goed?');
  await why.or(page.getByText('Goedgekeurd door')).first().waitFor();
  if (await why.count()) {
    await why.fill('Zo past het bij onze school.');
    await press(page, 'Keur goed');
  }
  await sees(page, 'Goedgekeurd door');
}
const step = walk((name) => demo.showAll(name));
// The page may say “Bewaard” of the time before.
async function saves(page) {
  await answerTo(page, () => press(page, 'Bewaar'));
  await sees(page, 'Bewaard');
}

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
  await saves(counsellor);
});

step('a number that is none comes back with what was typed', async () => {
  await counsellor.getByLabel('Doel', { exact: true }).fill('Ik kijk waar ik sterk in ben.');
  await counsellor.getByLabel('Hoeveel minuten').fill('900');
  const answer = await answerTo(counsellor, () => press(counsellor, 'Bewaar'));
  assert.equal(answer.status(), 422);
  assert.equal(await counsellor.getByLabel('Doel', { exact: true }).inputValue(), 'Ik kijk waar ik sterk in ben.');
  await counsellor.getByLabel('Hoeveel minuten').fill('25');
  await saves(counsellor);
});

step('she adds a question, and is told that a sentence is hard', async () => {
  await counsellor.goto(draft);
  await follow(counsellor, 'Wat blijft jullie bij?');
  await press(counsellor, 'Voeg een vraag toe');
  await counsellor.waitForURL('**/vraag/*');
  question = new URL(counsellor.url()).pathname;
  await counsellor.getByLabel('De vraag (leerling)', { exact: true }).fill(hard);
  await press(counsellor, 'Bewaar');
  await sees(counsellor, 'Deze zin heeft 22 woorden. Maak er twee zinnen van.');
  await look(counsellor, 'a question with advice');
  await counsellor.getByLabel('De vraag (leerling)', { exact: true }).fill(asked);
  await saves(counsellor);
  assert.equal(await counsellor.getByText('Maak er twee zinnen van.').count(), 0);
});

step('a colleague who saved the same question later sees both texts', async () => {
  const other = await demo.signedIn(demo.accounts.find((one) => one.role === 'counsellor').name);
  await other.goto(question);
  await counsellor.getByLabel('Uitleg bij de vraag (leerling)').fill('Kies er één.');
  await saves(counsellor);
  await other.getByLabel('Uitleg bij de vraag (leerling)').fill('Denk aan school.');
  const answer = await answerTo(other, () => press(other, 'Bewaar'));
  assert.equal(answer.status(), 409);
  await sees(other, 'Kies er één.');
  assert.equal(await other.getByLabel('Uitleg bij de vraag (leerling)').inputValue(), 'Denk aan school.');
  await look(other, 'two versions of a text');
});

step('of what somebody else just changed nothing is taken out, and of what was taken out nothing typed is lost', async () => {
  const other = await demo.signedIn(demo.accounts.find((one) => one.role === 'counsellor').name);
  await other.goto(question);
  await counsellor.goto(question);
  await counsellor.getByLabel('Uitleg bij de vraag (leerling)').fill('Kies er één, of twee.');
  await saves(counsellor);
  await press(other, 'Haal deze vraag weg');
  await sees(other, 'Dit is niet weggehaald');
  await sees(other, 'Carla Smeets veranderde net iets aan deze opdracht.');
  await look(other, 'a removal that was refused');

  await counsellor.goto(draft);
  await follow(counsellor, 'Wat blijft jullie bij?');
  await press(counsellor, 'Voeg een vraag toe');
  await counsellor.waitForURL('**/vraag/*');
  await other.goto(counsellor.url());
  await press(counsellor, 'Haal deze vraag weg');
  await counsellor.waitForURL((url) => !url.pathname.includes('/vraag/'));
  await other.getByLabel('De vraag (leerling)', { exact: true }).fill('Wat neem je mee?');
  await press(other, 'Bewaar');
  await sees(other, 'Carla Smeets haalde dit intussen weg');
  await sees(other, 'Wat neem je mee?');
  await look(other, 'typed in a question that is gone');
});

step('she looks at it as a parent on a phone, and on paper', async () => {
  await counsellor.setViewportSize(phone);
  await counsellor.goto(draft);
  await follow(counsellor, 'Als ouder');
  await headed(counsellor, 'Waar ben jij sterk in?');
  await follow(counsellor, 'Begin');
  await sees(counsellor, 'U bent aan de beurt');
  while (!/\/samen$/.test(counsellor.url())) {
    const seenBefore = counsellor.url();
    await counsellor.locator('.foot button').click();
    await counsellor.waitForURL((url) => url.href !== seenBefore);
  }
  await sees(counsellor, asked);
  await look(counsellor, 'previewed together');
  await follow(counsellor, 'Op papier');
  const sheets = counsellor.getByRole('link', { name: 'Download de bladen' });
  const pdf = await counsellor.request.get(await sheets.getAttribute('href'));
  assert.equal(pdf.headers()['content-type'], 'application/pdf');
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
  await approves(counsellor);
});

step('she writes one of her own from the frame', async () => {
  await counsellor.goto('/thuisopdrachten');
  await counsellor.getByLabel('Hoe heet de opdracht?').fill('Wat vind jij leuk?');
  await press(counsellor, 'Begin');
  await headed(counsellor, 'Wat vind jij leuk?');
  const own = counsellor.url();
  for (const words of [asked, 'Wat ziet u {leerling} graag doen?']) {
    await counsellor.goto(own);
    await follow(counsellor, 'Schrijf de vraag nog op.');
    await counsellor.getByLabel('De vraag', { exact: true }).fill(words);
    await saves(counsellor);
  }
  await counsellor.goto(own);
  await approves(counsellor);
});

step('she begins another for grade 3 from the one that is there, which stays as it is', async () => {
  await counsellor.goto('/thuisopdrachten');
  await counsellor.getByLabel('Hoe heet de opdracht?').fill('Sterk in leerjaar 3');
  await counsellor.getByLabel('Voor welk leerjaar?').selectOption('3');
  await counsellor.getByLabel('Waarmee begin je?').selectOption({ label: 'Waar ben jij sterk in? (leerjaar 1, van onze school)' });
  await look(counsellor, 'begin from one that is there');
  await press(counsellor, 'Begin');
  await headed(counsellor, 'Sterk in leerjaar 3');
  await sees(counsellor, 'Concept');
  await follow(counsellor, 'Wat blijft jullie bij?');
  await sees(counsellor, asked);
  await counsellor.goto(draft);
  await headed(counsellor, 'Waar ben jij sterk in?');
  await sees(counsellor, 'Goedgekeurd');
});

step('a mentor sets it out, and a pupil finds the question', async () => {
  const eva = await demo.signedIn('Eva Verhoeven');
  await inMenu(eva, /^Klas /);
  await eva.locator('a[href*="/uitzetten/own_"]').click();
  await headed(eva, 'Wat vind jij leuk?');
  await setOut(eva);
  await eva.waitForURL('**/opdracht/*');
  const noor = await demo.signedIn('Noor Benali');
  await sees(noor, 'Wat vind jij leuk?');
  await noor.locator('.card', { hasText: 'Wat vind jij leuk?' }).getByRole('link').first().click();
  await chooseWith(noor, 'Moeder (Samira)', 'mama');
  await sees(noor, asked);
});
