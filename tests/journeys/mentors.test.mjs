// Two pupils of one name in a class, and a teacher who is mentor of single pupils.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { laptop } from './browser.mjs';
import { demoSchool } from './demo.mjs';
import { look } from './look.mjs';
import { follow, headed, inMenu, press, sees, within } from './steps.mjs';

let demo;
before(async () => { demo = await demoSchool(); });
after(() => demo.end());

// "Noor Jansen (nr. 10234)" → name and mark
const marked = /^(.+?) \((nr\. \d+)\)$/;
// The pair that stands in a list of names: exactly two of one name, each with a number of its own.
function pairIn(names, where) {
  assert.equal(new Set(names).size, names.length, `${where}: two lines are alike`);
  const pair = names.map((name) => marked.exec(name.trim())).filter(Boolean);
  assert.equal(pair.length, 2, `${where}: ${names.join(', ')}`);
  assert.equal(pair[0][1].toLowerCase(), pair[1][1].toLowerCase());
  return pair.map(([whole]) => whole);
}

test('the mentor of 3b tells two pupils of one name apart, on every list and on their own pages', async () => {
  const tom = await demo.signedIn('Tom Bakker');
  await inMenu(tom, 'Klas 3b');
  const names = await tom.locator('ol.roll.names li').allInnerTexts();
  const pair = pairIn(names, 'the class');
  await look(tom, 'class with namesakes');

  await follow(tom, 'Hoe ver is iedereen?');
  await headed(tom, 'Dossiers voor het examen');
  pairIn(await tom.locator('tbody tr td:first-child, tbody tr th:first-child').allInnerTexts(), 'the dossiers');
  await tom.goBack();
  await headed(tom, 'Klas 3b');
  await follow(tom, 'Bekijk de klas');
  await tom.waitForURL('**/opdracht/**');
  pairIn(await tom.locator('ol.roll li > :first-child').allInnerTexts(), 'the assignment');
  await look(tom, 'assignment with namesakes');
  await follow(tom, 'Op papier: print of voeg toe');
  await headed(tom, /op papier$/);
  const choices = await tom.getByLabel('Voor wie?').locator('option').allTextContents();
  pairIn(choices, 'the sheets');
  await tom.goBack();
  await tom.locator('ol.roll').waitFor();
  await tom.getByRole('link', { name: pair[1], exact: true }).first().click();
  await headed(tom, pair[1]);
  await inMenu(tom, 'Klas 3b');
  await follow(tom, pair[0]);
  await sees(tom, pair[0]);
  await look(tom, 'dossier of a namesake');
});

test('a teacher sees the pupils of whom she is mentor, and nothing else of their class', async () => {
  const { name } = demo.accounts.find((one) => one.role === 'subject_teacher');
  const teacher = await demo.signedIn(name);
  await sees(teacher, 'Mijn leerlingen');
  const cards = teacher.locator('section.home-part').filter({ hasText: 'Mijn leerlingen' });
  await look(teacher, 'my own pupils');
  assert.equal(await cards.getByRole('link', { name: /^Dossier van/ }).count(), 2);

  await cards.getByRole('link', { name: /^Dossier van/ }).first().click();
  await headed(teacher, /^Dit is/);
  await teacher.goto('/');
  const work = cards.locator('a[href^="/werk/"]').first();
  const itsName = await work.innerText();
  await work.click();
  await teacher.waitForURL('**/bekijk');
  await look(teacher, 'work of an own pupil');
  await teacher.locator('nav.crumbs a').filter({ hasText: itsName }).first().click();
  await sees(teacher, 'Mijn leerlingen');
  for (const link of await teacher.locator('a[href^="/klas/"], a[href^="/opdracht/"]').all())
    assert.fail(`a way to the class: ${await link.getAttribute('href')}`);
});

test('the administrator gives a pupil a mentor of its own, and ends it again', async () => {
  const { name: teacherName } = demo.accounts.find((one) => one.role === 'subject_teacher');
  const ada = await demo.signedIn(demo.accounts.find((one) => one.role === 'administrator').name);
  const teacher = await demo.signedIn(teacherName, { viewport: laptop });
  const dossiers = teacher.getByRole('link', { name: /^Dossier van/ });
  await ada.goto('/beheer/mensen?zoek=noor+benali');
  await follow(ada, 'Noor Benali');
  await sees(ada, 'van klas 1b');
  await ada.locator('summary').filter({ hasText: 'Geef een eigen mentor' }).click();
  await ada.getByLabel('Eigen mentor').selectOption({ label: teacherName });
  await press(ada, 'Geef deze mentor');
  await sees(ada, 'van deze leerling');
  await look(ada, 'a pupil with a mentor of its own');
  await teacher.reload();
  await within(5, 'three own pupils', async () => (await dossiers.count()) === 3);
  await press(ada, 'Stop');
  await ada.getByText('van deze leerling').waitFor({ state: 'detached' });
  await teacher.reload();
  await within(5, 'two own pupils', async () => (await dossiers.count()) === 2);
});
