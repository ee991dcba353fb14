// Before a talk: the mentor reads the guide and prints it, Noor and her mother each prepare.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { demoSchool } from './demo.mjs';
import { look } from './look.mjs';
import { follow, headed, inMenu, sees } from './steps.mjs';

let demo;
before(async () => { demo = await demoSchool(); });
after(() => demo.end());

test('the mentor reads the guide of a talk, the pupil asked first, and takes it along on paper', async () => {
  const eva = await demo.signedIn('Eva Verhoeven');
  await inMenu(eva, 'Gesprekken');
  await headed(eva, 'Gesprekken');
  const guides = eva.locator('main a[href^="/gesprekken/"]:not([href^="/gesprekken/ronde"]):not([href$="/voorbereiden"])');
  assert.equal(await guides.count(), 12, 'three in each grade');
  await look(eva, 'all talks');

  await guides.filter({ hasText: 'Kennismakingsgesprek' }).first().click();
  await headed(eva, 'Kennismakingsgesprek');
  const first = eva.locator('.ask').first();
  const [pupil, adult] = await Promise.all(['Eerst de leerling', 'Dan de volwassene'].map((who) => first.getByText(who).boundingBox()));
  assert.ok(pupil.x < adult.x || pupil.y < adult.y, 'the pupil stands first');
  const size = (voice) => first.locator(`.${voice} .q`).evaluate((one) => parseFloat(getComputedStyle(one).fontSize));
  assert.ok(await size('pupil') > await size('parent'), 'the question to the pupil is the largest');
  await first.getByText('Vraag het anders').first().click();
  await look(eva, 'a guide');

  await follow(eva, 'Leerjaar 3');
  await sees(eva, 'Leerjaar 3 · 20 minuten');
  const [file] = await Promise.all([eva.waitForEvent('download'), follow(eva, 'Print de leidraad')]);
  assert.equal(file.suggestedFilename(), 'leidraad-introduction-3.pdf');
});

test('the year plan leads staff to the guide, and families not', async () => {
  const carla = await demo.signedIn('Carla Smeets');
  await carla.goto('/jaar/4');
  await follow(carla, 'Bekijk de leidraad');
  await headed(carla, 'Kennismakingsgesprek');
  const samira = await demo.signedIn('Samira El Amrani');
  await samira.goto('/jaar/4');
  assert.equal(await samira.locator('main a[href^="/gesprekken"]').count(), 0);
});

test('Noor and her mother each prepare, in their own words', async () => {
  const noor = await demo.signedIn('Noor Benali');
  await inMenu(noor, 'Mijn dossier');
  const id = new URL(noor.url()).pathname.split('/').pop();
  const path = `/gesprek-voorbereiden/${id}/look_ahead_talk`; // of which no talk is planned yet
  await noor.goto(path);
  await sees(noor, 'Zo bereid je je voor');
  await look(noor, 'what Noor prepares');
  await follow(noor, 'Open je dossier');

  const samira = await demo.signedIn('Samira El Amrani');
  await samira.goto(path);
  await sees(samira, 'Drie vragen om over na te denken');
  assert.equal(await samira.locator('main ol > li').count(), 3);
  await look(samira, 'what her mother thinks about');
  const bo = await demo.signedIn('Marit Kuipers');
  assert.equal((await bo.goto(path)).status(), 404, "somebody else's child");
});
