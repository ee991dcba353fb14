// A pupil and an adult do each of the eight assignments, from what the mentor sets out to what stands in the dossier.
import { after, before } from 'node:test';
import { demoSchool } from './demo.mjs';
import { fillParts, goOn, handIn, pathOf, sentence } from './filling.mjs';
import { look } from './look.mjs';
import { follow, headed, press, sees, setOut, walk, workOf } from './steps.mjs';

// What of each comes back in the dossier, and the pages worth looking at: the part and its page.
const assignments = [
  ['family_job', 'Het werk van een familielid', ['i_like', 'new_to_me'], ['leerling 1', 'samen 3', 'daarna 1']],
  ['family_network', 'De mensen om ons heen', ['surprise'], ['samen 1', 'samen 4']],
  ['profile_choice', 'Een profiel kiezen', ['now_think', 'nice_to_hear'], ['leerling 1', 'samen 1', 'samen 2']],
  ['job_exploration', 'Beroepen verkennen', ['about_myself', 'nice_to_hear'], ['leerling 1', 'leerling 2', 'samen 2']],
  ['technology_worlds', 'De werelden van techniek', ['strong_sides', 'surprise'], ['leerling 6', 'samen 3', 'daarna 1']],
  ['job_interview', 'Een sollicitatiegesprek oefenen', ['went_well', 'how_it_felt'], ['volwassene 1', 'samen 1', 'samen 3']],
  ['open_day', 'Samen naar een open dag', ['more_about', 'different_1', 'different_3'], ['leerling 1', 'samen 1', 'samen 5']],
];

let demo, tom, sam, samira, maksym, klas;
const step = walk((what) => demo.showAll(what));
before(async () => {
  demo = await demoSchool();
  [tom, sam, samira, maksym] = await Promise.all(
    ['Tom Bakker', 'Sam Benali', 'Samira El Amrani', 'Maksym Kovalenko'].map((name) => demo.signedIn(name)));
  klas = await tom.locator('a[href^="/klas/"]').first().getAttribute('href');
});
after(() => demo.end());

async function chooseMother(page, name) {
  await page.getByLabel(name, { exact: true }).check();
  await page.getByLabel(/^Hoe noem/).fill('mama');
  await press(page, 'Verder');
  await page.waitForURL((url) => !url.pathname.endsWith('/met-wie'));
}
async function inDossierOf(page, fields) {
  await follow(page, 'Naar het dossier');
  await follow(page, 'Per activiteit');
  for (const field of fields) await sees(page, sentence(field));
}
const looksAt = (pages, title) => async (page, where) => {
  if (pages.includes(where)) await look(page, `${title}, ${where}`);
};

// Qualities: with one phone between them.
step('Kwaliteiten: Maksym and his mother do it on one phone', async () => {
  const work = await workOf(maksym);
  await goOn(maksym, work);
  await chooseMother(maksym, 'Moeder (Olena)');
  await fillParts(maksym, ['leerling']);
  await follow(maksym, 'Begin als mama');
  await maksym.waitForURL('**/volwassene/1');
  await fillParts(maksym, ['volwassene', 'samen']);
  await handIn(maksym);
  await inDossierOf(maksym, ['nicest']);
});

for (const [key, title, inDossier, worthALook] of assignments) {
  const see = looksAt(worthALook, title);
  let work;
  step(`${title}: the mentor sets it out`, async () => {
    await tom.goto(`${klas}/uitzetten/${key}`);
    await setOut(tom);
    await sees(tom, /0 van \d+/);
  });
  step(`${title}: Sam chooses with whom, and does his part`, async () => {
    await sam.goto('/');
    const card = sam.locator('.voice').filter({ hasText: title });
    work = await card.getByRole('link').first().getAttribute('href');
    await goOn(sam, work);
    await chooseMother(sam, 'Moeder (Samira)');
    await fillParts(sam, ['leerling'], see);
  });
  step(`${title}: Samira does hers, and they talk`, async () => {
    await goOn(samira, work);
    await fillParts(samira, ['volwassene', 'samen'], see);
  });
  step(`${title}: Sam finishes it and hands it in`, async () => {
    await goOn(sam, work);
    await fillParts(sam, ['daarna'], see);
    if (!pathOf(sam).endsWith('/inleveren')) await goOn(sam, work);
    await headed(sam, /^Inleveren bij/);
    await handIn(sam);
    await inDossierOf(sam, inDossier);
  });
}
