// A subject teacher who develops an assignment: given by the counsellor, read by a colleague, approved in spite of advice
// with a reader, and set out by a mentor.
import { after, before } from 'node:test';
import assert from 'node:assert/strict';
import { demoSchool } from './demo.mjs';
import { look } from './look.mjs';
import { answerTo, follow, headed, inMenu, press, sees, setOut, walk } from './steps.mjs';

const original = 'Het werk van een familielid', adapted = 'Aan het werk in je familie';
const hard = 'Wat vond je van alles wat jullie samen bespraken het mooiste om te horen, en waarom vond je juist dat zo mooi?';
const packages = '/thuisopdrachten/pakketten';
let demo, counsellor, teacher, eva, draft;
before(async () => { demo = await demoSchool(); });
after(() => demo.end());
const step = walk((name) => demo.showAll(name));
const nameOf = (role) => demo.accounts.find((one) => one.role === role).name;
const row = (page, text) => page.locator('main li', { hasText: text });
const offered = (page) => page.locator('main a[href$="/uitzetten/family_job"]');

step('the counsellor gives a subject teacher an assignment to adapt', async () => {
  counsellor = await demo.signedIn(nameOf('counsellor'));
  await counsellor.goto(packages);
  await follow(counsellor, 'Verander leerjaar 1');
  const card = counsellor.locator('section.card', { hasText: original });
  await card.getByLabel('Wie maakt hem klaar?').selectOption({ label: nameOf('subject_teacher') });
  await press(counsellor, 'Bewaar');
  await sees(counsellor, new RegExp(`${nameOf('subject_teacher')} maakt dit klaar`));
  assert.equal(await row(counsellor, original).getByText('nog te doen').count(), 1);
  await look(counsellor, 'packages with an assignment that is given to somebody');
});

step('meanwhile it is not offered to mentors', async () => {
  eva = await demo.signedIn('Eva Verhoeven');
  await inMenu(eva, /^Klas /);
  await sees(eva, 'wordt nog klaargemaakt');
  assert.equal(await offered(eva).count(), 0);
  await look(eva, 'a class with an assignment that is still made');
});

step('the teacher finds the task on the first page, begins, and writes', async () => {
  teacher = await demo.signedIn(nameOf('subject_teacher'));
  await sees(teacher, 'Dit maak jij klaar');
  await look(teacher, 'home of who develops');
  await follow(teacher, original);
  await press(teacher, 'Pas de opdracht aan');
  await headed(teacher, original);
  draft = new URL(teacher.url()).pathname;
  await look(teacher, 'a draft for who develops it');
  await follow(teacher, 'Pas de teksten aan');
  await teacher.getByLabel('Hoe heet de opdracht?').fill(adapted);
  await answerTo(teacher, () => press(teacher, 'Bewaar'));
  await sees(teacher, 'Bewaard');
  await teacher.goto(draft);
  await teacher.locator('main a[href*="/stap/"]').first().click();
  await teacher.locator('main a[href*="/vraag/"]').first().click();
  await teacher.getByLabel('Uitleg bij de vraag').first().fill(hard);
  await answerTo(teacher, () => press(teacher, 'Bewaar'));
  await sees(teacher, 'Deze zin heeft 22 woorden. Maak er twee zinnen van.');
});

step('and nothing else: no other draft, no new one, no approval', async () => {
  await teacher.goto('/thuisopdrachten');
  await look(teacher, 'all assignments for who develops one');
  assert.equal(await teacher.getByRole('button', { name: /^Pas aan/ }).count(), 0);
  assert.equal(await teacher.getByLabel('Hoe heet de opdracht?').count(), 0);
  await teacher.goto(draft);
  assert.equal(await teacher.getByRole('link', { name: 'Keur goed' }).count(), 0);
  assert.equal((await teacher.goto(`${draft}/goedkeuren`)).status(), 404);
});

step('put forward, it waits on the first page of a mentor of the grade, who reads and answers', async () => {
  await teacher.goto(draft);
  await press(teacher, 'Leg het voor');
  await sees(teacher, 'In bespreking');
  await teacher.goto('/');
  await sees(teacher, 'wacht op goedkeuring');
  await eva.goto('/');
  await sees(eva, '1 concept wacht op jouw reactie');
  await look(eva, 'home with a draft that waits');
  await follow(eva, adapted);
  await look(eva, 'a draft that waits for a mentor');
  await eva.getByLabel('Wat vind je ervan?').fill('Fijn, zo kan iedereen het.');
  await press(eva, 'Plaats je reactie');
  await sees(eva, 'Fijn, zo kan iedereen het.');
  await eva.goto('/');
  assert.equal(await eva.getByText('wacht op jouw reactie').count(), 0);
});

step('the counsellor sees what was not followed; without a reader or a reason it is asked', async () => {
  await counsellor.goto('/');
  await sees(counsellor, '1 concept wacht op goedkeuring');
  await look(counsellor, 'home with a draft to approve');
  await follow(counsellor, adapted);
  await follow(counsellor, 'Keur goed');
  await headed(counsellor, 'Goedkeuren');
  await sees(counsellor, 'Deze zin heeft 22 woorden. Maak er twee zinnen van.');
  await look(counsellor, 'approving in spite of advice');
  const answer = await answerTo(counsellor, () => press(counsellor, 'Keur goed'));
  assert.equal(answer.status(), 422);
  await sees(counsellor, 'Kies wie meelas, of schrijf waarom het zo goed is.');
  await look(counsellor, 'approving without saying why');
  await counsellor.getByLabel('Wie van je collega’s las mee?').or(counsellor.getByLabel("Wie van je collega's las mee?"))
    .selectOption({ label: 'Eva Verhoeven (schreef een reactie)' });
  await counsellor.getByLabel('Of: waarom is het zo goed?').fill('Deze zin staat zo in het boek.');
  await press(counsellor, 'Keur goed');
  await sees(counsellor, /Eva Verhoeven las mee\./);
  await sees(counsellor, /Deze zin staat zo in het boek\./);
  await look(counsellor, 'approved in spite of advice');
});

step('now it is done in the package, the original stays in the list, and a mentor sets it out', async () => {
  await counsellor.goto(packages);
  await sees(counsellor, `Gemaakt door ${nameOf('subject_teacher')}.`);
  assert.equal(await row(counsellor, adapted).getByText('nog te doen').count(), 0);
  await look(counsellor, 'packages with an assignment that is done');
  await counsellor.goto('/thuisopdrachten');
  await sees(counsellor, original);
  await sees(counsellor, 'Het origineel');
  await inMenu(eva, /^Klas /);
  await offered(eva).first().click();
  await headed(eva, adapted);
  await setOut(eva);
  await eva.waitForURL('**/opdracht/*');
});

step('a draft that was never approved is deleted, looked at, and brought back', async () => {
  await counsellor.goto('/thuisopdrachten');
  await counsellor.getByLabel('Hoe heet de opdracht?').fill('Een probeersel');
  await press(counsellor, 'Begin');
  await headed(counsellor, 'Een probeersel');
  await follow(counsellor, 'Verwijder dit concept');
  await headed(counsellor, 'Dit concept verwijderen?');
  await look(counsellor, 'a draft to delete');
  await press(counsellor, 'Ja, verwijder het concept');
  await headed(counsellor, 'Thuisopdrachten');
  await counsellor.getByText('1 verwijderd concept').click();
  await look(counsellor, 'drafts that were deleted');
  await follow(counsellor, 'Een probeersel');
  await sees(counsellor, 'Dit concept is verwijderd');
  await look(counsellor, 'a draft that was deleted');
  await press(counsellor, 'Haal het terug');
  await sees(counsellor, 'Verwijder dit concept');
});
