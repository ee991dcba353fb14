// A pupil makes a poster: with a finger, with keys, on two devices at once, without a connection and without scripts.
import { after, before } from 'node:test';
import assert from 'node:assert/strict';
import { laptop } from './browser.mjs';
import { demoSchool } from './demo.mjs';
import { fillParts, goOn } from './filling.mjs';
import { look } from './look.mjs';
import { photo } from './picture.mjs';
import { answerTo, follow, press, sees, setOut, walk, within } from './steps.mjs';

let demo, sam, bench;
const step = walk((what) => demo.showAll(what));
before(async () => { demo = await demoSchool(); });
after(() => demo.end());

const pieces = (page) => page.locator('[data-board] .piece');
const piece = (page, words) => page.locator('[data-board]').getByRole('button', { name: words });
const isSaved = (page) => page.locator('.saved[data-saved=yes]').waitFor();
const tool = (page, name) => page.locator('[data-bench]').getByRole('button', { name, exact: true });
// left, top, turn and size
const placeOf = async (page, words) =>
  (await piece(page, words).getAttribute('transform')).match(/-?[\d.]+/g).map(Number).join(' ');

async function addWords(page, kind, words) {
  await tool(page, kind).click();
  await page.locator('dialog[open] input[type=text]').fill(words);
  await page.locator('dialog[open]').getByRole('button', { name: 'Zet erop' }).click();
}
async function addAndKeep(page, kind, words) {
  await addWords(page, kind, words);
  await piece(page, words).waitFor();
  await isSaved(page);
  await tool(page, 'Klaar').click();
}

step('Sam opens his poster', async () => {
  const tom = await demo.signedIn('Tom Bakker');
  await tom.goto(`${await tom.locator('a[href^="/klas/"]').first().getAttribute('href')}/uitzetten/technology_worlds`);
  await setOut(tom);
  await sees(tom, /0 van \d+/);
  sam = await demo.signedIn('Sam Benali');
  const card = sam.locator('.voice').filter({ hasText: 'De werelden van techniek' });
  const work = await card.getByRole('link').first().getAttribute('href');
  await sam.goto(`${work}/met-wie`);
  await sam.getByLabel('Moeder (Samira)', { exact: true }).check();
  await press(sam, 'Verder');
  await sam.waitForURL((url) => !url.pathname.endsWith('/met-wie'));
  await goOn(sam, work);
  await fillParts(sam, ['leerling']);
  const samira = await demo.signedIn('Samira El Amrani');
  await goOn(samira, work);
  await fillParts(samira, ['volwassene', 'samen']);
  bench = `${work}/poster/poster`;
  await sam.goto(bench);
  await look(sam, 'an empty poster');
});

// The form that stands open knows what was saved since it was drawn.
step('on one phone: a title on the board, and then the form, is one poster', async () => {
  await addAndKeep(sam, 'Titel', 'Eerst dit');
  await sam.getByLabel('Je volgende stap', { exact: true }).fill('Ik kijk een dag mee.');
  const answer = await answerTo(sam, () => sam.locator('#kies form button[type=submit]').click());
  assert.equal(answer.status(), 200);
  assert.equal(await sam.getByText('Er zijn twee posters').count(), 0);
  for (const words of [/Eerst dit/, /Ik kijk een dag mee/]) await piece(sam, words).waitFor();
  for (const words of [/Eerst dit/, /Ik kijk een dag mee/]) {
    await piece(sam, words).focus();
    await sam.keyboard.press('Delete');
    await isSaved(sam);
  }
  assert.equal(await pieces(sam).count(), 0);
});

step('he puts a title, a strong side and a photo on it', async () => {
  await addAndKeep(sam, 'Titel', 'Sam bouwt het');
  await addAndKeep(sam, 'Sterke kant', 'houdt vol');
  await tool(sam, 'Foto').click();
  await sam.locator('dialog[open] input[type=file]').setInputFiles(await photo(sam.context()));
  await within(10, 'the photo lies on the poster', async () => (await pieces(sam).count()) === 3);
  await isSaved(sam);
  await look(sam, 'a poster in the making');
});

step('he drags the title with his finger, and it stays there', async () => {
  const was = await placeOf(sam, /Sam bouwt het/);
  const box = await piece(sam, /Sam bouwt het/).boundingBox();
  await sam.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await sam.mouse.down();
  await sam.mouse.move(box.x + box.width / 2 + 5, box.y + box.height / 2 + 30, { steps: 4 });
  await sam.mouse.up();
  const now = await placeOf(sam, /Sam bouwt het/);
  assert.notEqual(now, was);
  await isSaved(sam);
  await sam.reload();
  assert.equal(await placeOf(sam, /Sam bouwt het/), now);
});

step('with keys he moves, enlarges and removes, and takes one step back', async () => {
  const was = await placeOf(sam, /houdt vol/);
  await piece(sam, /houdt vol/).focus();
  await sam.keyboard.press('ArrowRight');
  await sam.keyboard.press('ArrowDown');
  await sam.keyboard.press('+');
  await sees(sam, /houdt vol.*cm van links/);
  assert.notEqual(await placeOf(sam, /houdt vol/), was);
  await sam.keyboard.press('Delete');
  await sees(sam, /houdt vol.* is weg/);
  await isSaved(sam);
  assert.equal(await pieces(sam).count(), 2);
  await tool(sam, 'Stap terug').click();
  await piece(sam, /houdt vol/).waitFor();
  await isSaved(sam);
});

step('without a connection nothing he makes is lost', async () => {
  await sam.context().setOffline(true);
  await piece(sam, /houdt vol/).focus();
  await sam.keyboard.press('ArrowUp');
  await sees(sam, /Geen verbinding/);
  const made = await placeOf(sam, /houdt vol/);
  await sam.context().setOffline(false);
  await isSaved(sam);
  await sam.reload();
  assert.equal(await placeOf(sam, /houdt vol/), made);
});

step('made on two devices at once, he sees both posters and picks one', async () => {
  const tablet = await demo.signedIn('Sam Benali', { viewport: laptop });
  await tablet.goto(bench);
  await addAndKeep(tablet, 'Beroep', 'monteur');
  await addWords(sam, 'Tekst', 'van mijn telefoon');
  await sees(sam, 'Er zijn twee posters');
  await sam.locator('[data-mine] svg').getByText('van mijn telefoon').waitFor();
  await sam.locator('[data-theirs] svg').getByText('monteur').waitFor();
  await look(sam, 'two posters');
  await press(sam, 'Houd deze');
  await piece(sam, /monteur/).waitFor();
  assert.equal(await piece(sam, /van mijn telefoon/).count(), 0);
  await tablet.context().close();
});

step('he shows it full screen, and prints it', async () => {
  await sam.goto(bench);
  await follow(sam, 'Bekijk groot');
  await look(sam, 'a poster full screen');
  const answer = await sam.request.get(`${bench}/pdf`);
  assert.equal(answer.headers()['content-type'], 'application/pdf');
  assert.match((await answer.body()).toString('latin1'), /\/MediaBox ?\[ ?0 0 841\.\d+ 1190\.\d+/, 'on A3');
});

step('without scripts a form makes a poster of what he picks', async () => {
  const plain = await demo.signedIn('Sam Benali', { javaScriptEnabled: false });
  await plain.goto(bench);
  await plain.locator('#kies > summary').click();
  await plain.getByLabel('Titel', { exact: true }).fill('Zonder script');
  await plain.getByLabel('Je volgende stap', { exact: true }).fill('Ik kijk een dag mee.');
  const answer = await answerTo(plain, () => press(plain, 'Deel opnieuw in'));
  assert.equal(answer.status(), 200);
  await plain.locator('[data-board] svg').getByText('Zonder script').waitFor();
  await plain.context().close();
});
