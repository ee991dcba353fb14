// A school with nobody in it, in its first week: what is left to do leads from the import to the first answer of a parent.
import { after, before } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { laptop, stage } from './browser.mjs';
import { pick } from './doing.mjs';
import { codesOn, makeLetters, squares, textPages } from './letters.mjs';
import { look } from './look.mjs';
import { choosePassword, firstSignIn, found, typePassword } from './staff.mjs';
import { follow, headed, press, sees, setOut, walk } from './steps.mjs';

const file = (name, text) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text, 'utf8') });
const exported = [
  file('leerlingen.csv', 'Stamnr;Roepnaam;Tussenvoegsel;Achternaam;Klas;Opleiding;Verzorger 1 naam;Verzorger 1 relatie;Verzorger 1 e-mail\r\n'
    + '3001;Mila;de;Wit;1a;Kader;Petra de Wit;moeder;\r\n3002;Finn;;Smit;1a;Kader;Bart Smit;vader;bart@example.org\r\n'),
  file('medewerkers.csv', 'Afkorting;Roepnaam;Achternaam;Functie;E-mail\r\nJNG;Ilse;Jong;docent;i.jong@example.org\r\n'),
];
let on, oneTime, anna, ilse, petra, code, word;
const step = walk((what) => on.showAll(what));

before(async () => { on = await stage((run) => { oneTime = found(run); }, { host: 'trialoog.example' }); });
after(() => on.end());

// What /beheer says is to be done now; its act is followed from there.
async function now(title, count) {
  await anna.goto('/beheer');
  await anna.getByRole('heading', { level: 2, name: title }).waitFor();
  await sees(anna, /^Nu: stap/);
  await sees(anna, count);
  await look(anna, `first week, now ${title}`);
}
const downloaded = async (page, link) => {
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  return readFileSync(await download.path());
};

step('an empty school begins with its pupils and parents', async () => {
  anna = await on.person('anna', { viewport: laptop });
  await firstSignIn(anna, 'a.dewit', oneTime);
  await now('Leerlingen en ouders', 'Er zijn nog geen leerlingen.');
  await follow(anna, 'Lees ze in');
  await look(anna, 'first week, import');
  await anna.getByLabel('Bestanden').setInputFiles(exported);
  await press(anna, 'Bekijk wat er verandert');
  await headed(anna, 'Klopt dit?');
  await press(anna, 'Voer dit door');
  await headed(anna, 'Het is doorgevoerd');
});

step('then its classes get their mentors', async () => {
  await now('Mentoren', 'Klassen met een mentor: 0 van 1.');
  await follow(anna, 'Kies de mentoren');
  await look(anna, 'first week, mentors');
  await anna.getByLabel(/1a/).selectOption({ label: 'Ilse Jong' });
  await press(anna, 'Bewaar de mentoren');
  await sees(anna, 'Ilse Jong');
});

step('then the staff gets accounts, each with a letter and a first password', async () => {
  await now('Accounts voor medewerkers', 'Medewerkers met een account: 1 van 2.');
  await follow(anna, 'Maak de accounts');
  await look(anna, 'first week, accounts');
  await press(anna, 'Maak de brieven');
  const link = anna.getByRole('link', { name: 'Download de PDF' });
  await link.waitFor();
  await look(anna, 'first week, letters of the staff');
  const [letter] = textPages(await downloaded(anna, link));
  assert.match(letter, /Ilse Jong/);
  word = letter.match(/Eerste wachtwoord\s+(\S+)/)[1];
});

step('then every parent gets a letter, and every pupil a card', async () => {
  await now('Brieven voor de ouders', /0 van 2/);
  await follow(anna, 'Maak de brieven');
  await look(anna, 'first week, letters');
  const pdf = await makeLetters(anna, /Ouders/, '1a');
  const pages = textPages(pdf), links = squares(pdf);
  assert.equal(pages.length, 2);
  const hers = pages.findIndex((text) => text.includes('Petra'));
  [code] = codesOn(pages[hers]);
  assert.equal(links[hers], `${on.address}/c/${code.replaceAll('-', '')}`);
  await now('Kaartjes voor de leerlingen', 'Leerlingen met een code: 0 van 2.');
  assert.equal(codesOn(textPages(await makeLetters(anna, /Leerlingen/, '1a')).join('\n')).length, 2);
  await now('De eerste thuisopdracht', 'Er is nog geen opdracht uitgezet.');
});

step('the mentor comes in with the letter and sets out the first assignment', async () => {
  ilse = await on.person('ilse', { viewport: laptop });
  await typePassword(ilse, 'i.jong@example.org', word);
  await choosePassword(ilse);
  await ilse.waitForURL('**/');
  await look(ilse, 'first week, home of a mentor');
  await follow(ilse, 'Zet een opdracht uit');
  await follow(ilse, 'Zet uit');
  await headed(ilse, 'Kwaliteiten');
  await setOut(ilse);
  await sees(ilse, /0 van 2/);
  await look(ilse, 'first week, a class that begins');
  await now('De eerste antwoorden', 'Er is nog geen antwoord.');
});

step('a parent without e-mail opens her letter on a phone, reads what home assignments are, and answers', async () => {
  petra = await on.person('petra');
  await petra.goto(`/c/${code.replaceAll('-', '')}`);
  await headed(petra, 'Bent u Petra?');
  await look(petra, 'first week, is this you');
  await press(petra, 'Ja, dat ben ik');
  await headed(petra, 'Dag Petra');
  await sees(petra, 'Wat zijn thuisopdrachten?');
  await look(petra, 'first week, home of a parent');
  await petra.locator('main a.btn').first().click();
  await look(petra, 'first week, the assignment');
  await petra.getByRole('link', { name: 'Kies met wie' }).click();
  await petra.getByLabel(/^Ik zelf/).check();
  await look(petra, 'first week, with whom');
  await press(petra, 'Verder');
  await petra.waitForURL(/\/volwassene\/1$/);
  await look(petra, 'first week, the first question');
  await petra.locator('textarea').first().fill('Mila hielp haar broertje met lezen.');
  await pick(petra.locator('fieldset').first(), 'behulpzaam');
  await petra.locator('.foot button').click();
  await petra.waitForURL(/\/volwassene\/2$/);
});

step('the administrator sees that the school has begun', async () => {
  await anna.goto('/beheer');
  await sees(anna, 'Jullie zijn begonnen');
  await look(anna, 'first week, begun');
});
