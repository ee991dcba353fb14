// A class's paper round trip: print, write, scan in any order, review, and the class overview; the same scan adds nothing.
import { after, before } from 'node:test';
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoSchool } from './demo.mjs';
import { look } from './look.mjs';
import { pictures, shuffled, spread, stack } from './scanned.mjs';
import { follow, headed, press, sees, walk, within } from './steps.mjs';

let demo, eva, assignment, review, scan, pages;
const step = walk((what) => demo.showAll(what));
const file = (buffer) => ({ name: 'scan.pdf', mimeType: 'application/pdf', buffer });

before(async () => {
  demo = await demoSchool();
  eva = await demo.signedIn('Eva Verhoeven');
});
after(() => demo.end());

async function bringIn(buffer) {
  await eva.goto(assignment);
  await follow(eva, 'Op papier: print of voeg toe');
  await follow(eva, 'Voeg de bladen toe');
  await eva.getByLabel('Een PDF of TIFF van de scanner').setInputFiles(file(buffer));
  await press(eva, 'Voeg toe');
  await headed(eva, 'Ingevulde bladen');
  await within(60, 'the scan is read', async () => (await eva.locator('main').innerText()).includes('De bladen zijn gelezen'));
}

step('the mentor prints sheets for pupils of the class', async () => {
  await eva.getByRole('link', { name: 'Bekijk de klas' }).first().click();
  await eva.waitForURL(/\/opdracht\//);
  assignment = eva.url();
  await follow(eva, 'Op papier: print of voeg toe');
  await look(eva, 'print on paper');
  const open = await eva.getByLabel('Voor wie?').locator('option').allInnerTexts();
  assert.ok(open.length > 10);
  await press(eva, 'Maak de PDF');
  await eva.getByRole('link', { name: 'Download de PDF' }).waitFor({ timeout: 60_000 });
  await look(eva, 'sheets are ready');
  const pdf = await eva.request.get(await eva.getByRole('link', { name: 'Download de PDF' }).getAttribute('href'));
  assert.equal(pdf.headers()['content-type'], 'application/pdf');
  pages = pictures(await pdf.body()).filter((jpeg) => jpeg.length > 50_000); // without the empty backs
  assert.ok(pages.length > 50, `${pages.length} pages`);
});

// Read once it lies there unchanged: the other steps go on meanwhile.
step("other sheets lie on the school's scanner, one with its corner torn off", async () => {
  const few = shuffled(pages.slice(0, 4));
  few[2].hideCode = true;
  mkdirSync(join(demo.scans, '99AA'));
  writeFileSync(join(demo.scans, '99AA', 'scan-0001.pdf'), stack(few));
});

step('a few pupils fill them in; the stack is scanned in any order, one corner is torn off', async () => {
  const few = shuffled(pages.slice(-8));
  few[3].hideCode = true;
  few.splice(2, 0, {}); // an empty back
  scan = stack(few);
  await bringIn(scan);
  review = eva.url();
  await sees(eva, '1 blad wacht op jou');
  await sees(eva, '1 lege achterkant.');
  await look(eva, 'review of a scan');
});

step('the mentor says whose the torn page is', async () => {
  const card = eva.locator('.paper-review').first();
  await card.getByLabel('Van wie is dit blad?').selectOption({ index: 1 });
  await press(eva, 'Leg het erbij');
  await eva.waitForURL(review);
  await within(5, 'nothing waits any more', async () => (await eva.locator('.paper-review').count()) === 0);
});

step('with whom is ticked in the same review, and the class overview shows it', async () => {
  const works = eva.locator('.paper-work');
  assert.ok((await works.count()) >= 1);
  const name = await works.first().getByRole('heading').innerText();
  await works.first().getByRole('combobox').selectOption('aunt');
  await press(eva, 'Lever in');
  await headed(eva, 'Klopt dit?');
  await sees(eva, /ontbre(ekt|ken)\.$/);
  await look(eva, 'asked before sheets that are missing are handed in');
  await eva.getByRole('checkbox').first().check();
  await press(eva, 'Lever in');
  await eva.waitForURL(review);
  await eva.goto(assignment);
  const row = eva.locator('.roll li', { hasText: name });
  assert.match(await row.innerText(), /ingeleverd op papier/);
  await row.getByRole('link').click();
  await eva.getByRole('heading', { name: 'Op papier' }).waitFor();
  await look(eva, 'work that was done on paper');
});

step('the same scan once more adds nothing', async () => {
  await bringIn(scan);
  await sees(eva, '0 bladen bij leerlingen gelegd.');
  await sees(eva, '8 bladen waren er al.');
});

step('two sheets on one picture wait, are cut in two, and each is confirmed', async () => {
  await bringIn(spread(pages.at(-10), pages.at(-9)));
  const here = eva.url();
  await sees(eva, /^Op deze foto staan meer bladen/);
  await look(eva, 'a picture with two sheets');
  await press(eva, 'Knip in 2 bladen');
  await eva.waitForURL(here);
  assert.equal(await eva.locator('.paper-review').count(), 2);
  await look(eva, 'cut in two');
  for (let half = 0; half < 2; half++) {
    const cards = await eva.locator('.paper-review').count();
    await eva.getByRole('button', { name: /^Ja, leg het bij/ }).first().click();
    await within(5, 'it lies there', async () => (await eva.locator('.paper-review').count()) === cards - 1);
  }
});

step('what was set aside is looked at, and an empty back is brought back', async () => {
  await eva.goto(review);
  await follow(eva, 'Bekijk wat apart is gelegd');
  await headed(eva, 'Apart gelegd');
  await look(eva, 'set aside');
  const back = eva.locator('.paper-aside li', { hasText: 'Gelezen als lege achterkant' }).first();
  await back.getByRole('button', { name: 'Haal terug' }).click();
  await headed(eva, 'Ingevulde bladen');
  await sees(eva, /^Dit blad is teruggehaald/);
});

step("of the scanner's sheets those with a code lie with their pupils; the counsellor gives the other to its class", async () => {
  await within(60, 'the file is put away', async () => !existsSync(join(demo.scans, '99AA', 'scan-0001.pdf')));
  assert.match(readdirSync(join(demo.scans, '99AA', 'verwerkt')).join(), /scan-0001\.pdf$/);
  const carla = await demo.signedIn('Carla Smeets');
  await sees(carla, '1 blad wacht op jou');
  await look(carla, 'home of the counsellor, who sorts');
  await follow(carla, 'Bekijk de bladen');
  await look(carla, "the scanner's stacks");
  await carla.locator('main a[href^="/papier/"]').first().click();
  await sees(carla, '1 blad wacht');
  await look(carla, "a stack of the scanner");
  await carla.getByLabel('Van welke klas is dit blad?').selectOption({ label: 'Klas 1b' });
  await press(carla, 'Sla op');
  await sees(carla, /^\d+ bladen wachten op de mentor van de klas\.$/);
});

step('the mentor sees at home that pages wait', async () => {
  await eva.goto('/');
  await sees(eva, /^\d+ bladen wachten op jou$/);
  await look(eva, 'home of the mentor, for whom pages wait');
  await follow(eva, 'Bekijk de bladen');
  await sees(eva, /\d+ bladen wachten op jou/);
});
