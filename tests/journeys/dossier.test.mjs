// A pupil's dossier: own evidence, what stands in front, a link for somebody outside, and out of the school and in
// again.
import { after, before } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { demoSchool } from './demo.mjs';
import { textPages } from './letters.mjs';
import { look } from './look.mjs';
import { photo, tells } from './picture.mjs';
import { follow, headed, inMenu, press, sees, walk } from './steps.mjs';

let demo, sam, dossier, outsider, link, zip;
const step = walk((what) => demo.showAll(what));
before(async () => { demo = await demoSchool(); });
after(() => demo.end());

async function download(page, name) {
  const [file] = await Promise.all([page.waitForEvent('download'), follow(page, name)]);
  return readFileSync(await file.path());
}

// Chooses what to make, and waits for it; the page renews itself.
async function make(page, kind) {
  await page.goto(`${dossier}/meenemen`);
  await page.getByLabel(kind).check();
  await press(page, 'Maak het');
  await sees(page, 'Het is klaar');
}

step('Sam reads who he is', async () => {
  sam = await demo.signedIn('Sam Benali');
  await inMenu(sam, 'Mijn dossier');
  await headed(sam, 'Dit ben ik');
  dossier = new URL(sam.url()).pathname;
  await look(sam, 'dossier of a pupil');
  for (const [tab, title] of [['Jaar na jaar', 'Jaar na jaar'], ['Per activiteit', 'Per activiteit'], ['Per thema', 'Per thema']]) {
    await follow(sam, tab);
    await headed(sam, title);
    await look(sam, `dossier ${title}`);
  }
});

step('he draws his network, job first', async () => {
  await follow(sam, 'Netwerk');
  for (const [job, whose, circle] of [['lasser', 'oom Kees', 'Familie'], ['kapper', 'buurvrouw', 'Vrienden, buren en bekenden']]) {
    await sam.getByLabel('Welk beroep?').fill(job);
    await sam.getByLabel('Wie doet dat?').fill(whose);
    await sam.getByLabel(circle).check();
    await press(sam, 'Zet erbij');
    await sees(sam, whose);
  }
  await look(sam, 'dossier network');
});

step('he adds a piece of his own with a photo', async () => {
  await sam.goto(dossier);
  await follow(sam, 'Voeg iets toe');
  await look(sam, 'dossier new piece');
  await sam.getByLabel('Wat is het?').fill('Mijn bijbaan bij de bakker');
  await sam.getByLabel('Waar gaat het over?').selectOption('work_exploration');
  await sam.getByLabel('Vertel erover').fill('Ik stond vroeg op en hielp met het brood.');
  await sam.locator('input[name=foto]').setInputFiles(await photo(sam.context(), 1200));
  await press(sam, 'Bewaar in mijn dossier');
  await headed(sam, 'Mijn bijbaan bij de bakker');
  await sam.locator('.photos img').first().waitFor();
  const address = await sam.locator('.photos a').first().getAttribute('href');
  assert.ok(!tells(await (await sam.request.get(address)).body()), 'the photo tells no place');
  await look(sam, 'dossier piece');
});

step('he puts it in front', async () => {
  await press(sam, 'Zet helemaal vooraan');
  await sees(sam, 'Hier ben je trots op');
  await look(sam, 'dossier with a piece in front');
});

step('somebody outside reads what he shares, and no more', async () => {
  await follow(sam, 'Deel');
  await look(sam, 'dossier sharing');
  await sam.getByLabel('Voor wie is het?').fill('Mijn stagebegeleider');
  await sam.getByLabel(/^Ook de foto/).check();
  await sam.getByLabel('Mijn bijbaan bij de bakker').check();
  await press(sam, 'Maak de link');
  link = await sam.getByLabel('Kopieer de link').inputValue();
  outsider = await demo.person('outsider');
  await outsider.goto(link);
  await headed(outsider, 'Dit is Sam');
  await sees(outsider, 'Ik stond vroeg op en hielp met het brood.');
  await look(outsider, 'dossier by a link');
  const text = await outsider.locator('body').innerText();
  for (const hidden of ['oom Kees', 'lasser', 'Benali']) assert.ok(!text.includes(hidden), hidden);
  assert.equal(await outsider.getByRole('navigation').count(), 0);
  const address = await outsider.locator('.photos a').first().getAttribute('href');
  assert.equal((await outsider.request.get(address)).status(), 200);
});

step('he takes the link back, and it is gone', async () => {
  await sam.goto(`${dossier}/delen`);
  await sam.getByRole('button', { name: /^Trek in/ }).click();
  await sees(sam, 'ingetrokken');
  assert.equal((await outsider.goto(link)).status(), 404);
  await sees(outsider, 'Deze link werkt niet meer');
});

step('he makes a PDF of it', async () => {
  await sam.goto(`${dossier}/meenemen`);
  await look(sam, 'dossier to take along');
  await make(sam, /^Een PDF/);
  const pages = textPages(await download(sam, 'Download de PDF'));
  assert.ok(pages[0].includes('Sam'));
  assert.ok(pages.join('\n').includes('Mijn bijbaan bij de bakker'));
});

step('he takes all of it along', async () => {
  await make(sam, /^Alles om mee te nemen/);
  await look(sam, 'dossier ready to fetch');
  zip = await download(sam, 'Download de ZIP');
  assert.equal(zip.subarray(0, 2).toString(), 'PK');
});

step('what he took away comes back from the ZIP', async () => {
  await sam.goto(dossier);
  await follow(sam, 'Mijn bijbaan bij de bakker');
  await sam.getByText('Haal dit stuk weg').click();
  await press(sam, 'Ja, haal het weg');
  await headed(sam, 'Dit ben ik');
  assert.equal(await sam.getByText('Mijn bijbaan bij de bakker').count(), 0);
  await sam.goto(`${dossier}/inlezen`);
  await look(sam, 'dossier to bring in');
  await sam.getByLabel('Je ZIP').setInputFiles({ name: 'dossier.zip', mimeType: 'application/zip', buffer: zip });
  await press(sam, 'Lees in');
  await sees(sam, '1 stuk staat nu in je dossier.');
  await sam.goto(dossier);
  await follow(sam, 'Mijn bijbaan bij de bakker');
  await sam.locator('.photos img').first().waitFor();
});

step('another ZIP is refused with its reason', async () => {
  await sam.goto(`${dossier}/inlezen`);
  await sam.getByLabel('Je ZIP').setInputFiles({ name: 'x.zip', mimeType: 'application/zip', buffer: Buffer.from('geen zip') });
  await press(sam, 'Lees in');
  await sees(sam, /Dit is geen ZIP/);
});

step('the counsellor says what belongs in it, and sees how far a class is', async () => {
  const counsellor = demo.accounts.find((one) => one.role === 'counsellor');
  const page = await demo.signedIn(counsellor.name);
  await inMenu(page, 'Dossiers');
  await look(page, 'dossiers of the school');
  await page.locator('a[href="/dossiers/eisen/1"]').click();
  await page.getByLabel('Werk verkennen').fill('1');
  await look(page, 'what belongs in a dossier');
  await press(page, 'Bewaar');
  await page.locator('a[href$="/dossiers"][href^="/klas/"]').first().click();
  await headed(page, 'Dossiers voor het examen');
  await look(page, 'dossiers of a class');
});
