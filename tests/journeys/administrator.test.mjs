// What an administrator meets besides: columns nobody knows, rows that can't be right, a letter that was lost.
import { after, before } from 'node:test';
import assert from 'node:assert/strict';
import { laptop, stage } from './browser.mjs';
import { look } from './look.mjs';
import { firstSignIn, found } from './staff.mjs';
import { follow, headed, press, sees, walk } from './steps.mjs';

const file = (text) => ({ name: 'export.csv', mimeType: 'text/csv', buffer: Buffer.from(text, 'utf8') });
const head = 'Stamnr;Roepnaam;Achternaam;Stamgroep;Studie;Bijzonder;Verzorger 1 naam;Verzorger 1 relatie;Verzorger 1 e-mail\n';
const sound = '2001;Mila;Visser;1a;Kader;m.visser@example.org;Eva Visser;moeder;eva@example.org\n'
  + '2002;Mila;Visser;1a;Kader;;Jan Visser;vader;jan@example.org\n';
const wrong = '2003;Finn;Smit;;Kader;;Bo Smit;moeder;geen adres\n2001;Adam;Bakker;1a;Kader;;;;\n';
let on, anna, eva, oneTime, code;
const step = walk((what) => on.showAll(what));

before(async () => {
  on = await stage((run) => { oneTime = found(run); });
  anna = await on.person('anna', { viewport: laptop });
  await firstSignIn(anna, 'a.dewit', oneTime);
});
after(() => on.end());

async function choose(text) {
  await anna.goto('/beheer/import');
  await anna.getByLabel('Bestanden').setInputFiles(file(text));
  await press(anna, 'Bekijk wat er verandert');
}

step('rows that cannot be right are named with their line, and the file changes nothing by itself', async () => {
  await choose(head + sound + wrong);
  await headed(anna, 'Klopt dit?');
  await sees(anna, /regel 5/);
  await look(anna, 'import with refused rows');
  await anna.goto('/beheer/brieven');
  await sees(anna, 'Er zijn nog geen klassen');
});

step('a column that nobody knows gets its meaning once', async () => {
  await choose(head + sound);
  await anna.getByText('1 onbekende kolom').click();
  await anna.getByLabel('Bijzonder').selectOption({ label: 'E-mailadres' });
  await press(anna, 'Bewaar de kolommen');
  await headed(anna, 'Klopt dit?');
  assert.equal(await anna.getByText('1 onbekende kolom').count(), 0);
  await choose(head + sound);
  assert.equal(await anna.getByText('1 onbekende kolom').count(), 0);
});

step('two pupils of one name stay two; the same file again changes nothing', async () => {
  await press(anna, 'Voer dit door');
  await headed(anna, 'Het is doorgevoerd');
  assert.match(await anna.getByRole('row', { name: /^Leerlingen/ }).innerText(), /2/);
  await choose(head + sound);
  await sees(anna, 'Alles is al bij');
});

const siblings = 'Leerlingnummer;Roepnaam;Achternaam;Geboortedatum;Klas;Studie\n'
  + '65011;Lisa;Verwissel;9-1-2011;3b;Kader\n65012;Thijs;Verwissel;4-5-2013;1b;Kader\n';
const exchanged = siblings.replace('65011;Lisa', '65012;Lisa').replace('65012;Thijs', '65011;Thijs');

step('two numbers that exchange names are asked about, with both sides shown; without an answer nothing changes', async () => {
  await choose(siblings);
  await press(anna, 'Voer dit door');
  await headed(anna, 'Het is doorgevoerd');
  await choose(exchanged);
  await sees(anna, '1 vraag is nog open');
  const sides = anna.getByRole('table', { name: 'Nummers die elkaars gegevens hebben' });
  assert.match(await sides.innerText(), /65012[\s\S]*Thijs Verwissel[\s\S]*4 mei 2013[\s\S]*1b[\s\S]*Lisa Verwissel/);
  await look(anna, 'import with a question');
  await press(anna, 'Voer dit door, zonder wat nog een vraag is');
  await headed(anna, 'Het is doorgevoerd');
  await sees(anna, '1 vraag is niet doorgevoerd');
});

step('the answer is kept, what it changes is shown first, and then nobody is asked again', async () => {
  await choose(exchanged);
  await anna.getByLabel(/^De nummers zijn verwisseld/).check();
  await press(anna, 'Voer dit door, zonder wat nog een vraag is');
  await sees(anna, 'Je antwoorden zijn bewaard');
  assert.ok(await anna.getByLabel(/^De nummers zijn verwisseld/).isChecked());
  await press(anna, 'Voer dit door');
  await headed(anna, 'Het is doorgevoerd');
  await choose(exchanged);
  await headed(anna, 'Klopt dit?');
  assert.equal(await anna.getByText(/vraag is nog open/).count(), 0);
});

step('a column that sounds as if it stops contact holds everything up until somebody says what it is', async () => {
  await choose('Leerlingnummer;Roepnaam;Achternaam;Klas;Niet bellen naar\n65011;Thijs;Verwissel;1b;vader\n');
  await sees(anna, /klinkt alsof je iemand niet mag aanschrijven/);
  assert.equal(await anna.getByRole('button', { name: /^Voer dit door/ }).count(), 0);
  await look(anna, 'a column that may stop contact');
  await anna.getByLabel('Niet bellen naar').selectOption({ label: 'Niet gebruiken' });
  await press(anna, 'Bewaar de kolommen');
  await sees(anna, 'Voer dit door');
});

step('a file that is no list is refused, and nothing is lost', async () => {
  await choose('%PDF-1.7 not a list');
  await anna.locator('main').getByRole('alert').or(anna.locator('.notice')).first().waitFor();
  assert.equal(await anna.getByRole('button', { name: /^Voer dit door/ }).count(), 0);
});

async function newCode() {
  await anna.goto('/beheer/mensen?zoek=Eva');
  await follow(anna, 'Eva Visser');
  await press(anna, 'Maak een nieuwe code');
  await headed(anna, /Nieuwe code voor/);
  return (await anna.locator('.big-code').innerText()).trim();
}

step('a lost letter is made anew for one person, and the old code is worth nothing', async () => {
  const lost = await newCode();
  code = await newCode();
  await look(anna, 'a new code');
  assert.notEqual(code, lost);
  eva = await on.person('eva');
  assert.equal((await eva.goto(`/c/${lost.replaceAll('-', '')}`)).status(), 404);
  await sees(eva, /Deze brief is oud/);
  await look(eva, 'an old letter');
  await eva.goto(`/c/${code.replaceAll('-', '')}`);
  await press(eva, 'Ja, dat ben ik');
  await headed(eva, 'Dag Eva');
});

const answers = (page, question, answer) =>
  page.getByRole('group', { name: question }).getByLabel(answer, { exact: true }).check();

async function decide(contact, why) {
  await anna.goto('/beheer/mensen?zoek=Eva');
  await follow(anna, 'Eva Visser');
  await follow(anna, /Contact/);
  await headed(anna, 'Contact met Mila Visser');
  await answers(anna, /contact hebben/, contact);
  await anna.getByLabel('Waarom?').fill(why);
  await look(anna, `a decision about contact, ${contact}`);
  await press(anna, 'Bewaar dit besluit');
  await sees(anna, 'Bewaard');
}

step('a decision without a reason is not taken, and what was chosen stays', async () => {
  await anna.goto('/beheer/mensen?zoek=Eva');
  await follow(anna, 'Eva Visser');
  await look(anna, 'a parent, with the family');
  await follow(anna, /Contact/);
  await answers(anna, /contact hebben/, 'Nee');
  await anna.locator('form').last().evaluate((form) => { form.noValidate = true; });
  await press(anna, 'Bewaar dit besluit');
  await sees(anna, 'Schrijf in een paar woorden waarom.');
  assert.ok(await anna.getByRole('group', { name: /contact hebben/ }).getByLabel('Nee', { exact: true }).isChecked());
});

step('a parent loses contact while signed in: the next page says whom to call, without reproach', async () => {
  await decide('Nee', 'Uitspraak van de rechter.');
  await look(anna, 'contact after the decision');
  await eva.goto('/');
  await headed(eva, 'Hier staat nu niets voor u');
  await look(eva, 'nothing left for a parent');
  assert.equal(await eva.getByText('Mila').count(), 0);
  await anna.goto('/beheer/mensen?zoek=Eva');
  await follow(anna, 'Eva Visser');
  await sees(anna, 'geen contact');
  assert.equal(await anna.getByText('Uitspraak van de rechter.').count(), 0);
});

step('it was a mistake: the same device shows everything again', async () => {
  await decide('Ja', 'De verkeerde Eva.');
  await sees(anna, 'Uitspraak van de rechter.');
  await eva.goto('/');
  await headed(eva, 'Dag Eva');
});

step('a father who has died gets nothing any more, and his page says so with tact', async () => {
  await anna.goto('/beheer/mensen?zoek=Jan');
  await follow(anna, 'Jan Visser');
  await follow(anna, /overleden/);
  await anna.getByLabel('Hoe weet de school dit?').fill('Moeder belde.');
  await look(anna, 'noting that somebody died');
  await press(anna, 'Ja, leg dit vast');
  await headed(anna, 'Jan Visser');
  await sees(anna, 'Jan Visser is overleden');
  await look(anna, 'somebody who died');
  assert.equal(await anna.getByRole('button', { name: 'Maak een nieuwe code' }).count(), 0);
});
