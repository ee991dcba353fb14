// From a letter on paper to the dossier, each with a device of their own.
import { after, before } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { laptop, stage } from './browser.mjs';
import { adultTells, answer, chooseWith, doOwnPart, kept, pupilTells, sitTogether } from './doing.mjs';
import { exported } from './exports.mjs';
import { codesOn, makeLetters, squares, textPages } from './letters.mjs';
import { look } from './look.mjs';
import { mails } from './mailbox.mjs';
import { photo, tells } from './picture.mjs';
import { firstSignIn, found, mentorSignsIn, newAccount } from './staff.mjs';
import { endEarly, follow, headed, inMenu, press, sees, setOut, title, walk, within } from './steps.mjs';

let on, oneTime, anna, meike, noor, samira, work;
let cards;
const codes = {};
const step = walk((what) => on.showAll(what));

const headed2 = (page, name) => page.getByRole('heading', { level: 2, name }).waitFor();

before(async () => { on = await stage((run) => { oneTime = found(run); }, { host: 'trialoog.example' }); });
after(() => on.end());

step('the administrator chooses a password and a second step', async () => {
  anna = await on.person('anna', { viewport: laptop });
  await anna.goto('/inloggen');
  await look(anna, 'sign in');
  await firstSignIn(anna, 'a.dewit', oneTime, look);
  await look(anna, 'home of an administrator');
});

step('the administrator reads in the school', async () => {
  await anna.goto('/beheer/import');
  await look(anna, 'import');
  await anna.getByLabel('Bestanden').setInputFiles(exported);
  await press(anna, 'Bekijk wat er verandert');
  await headed(anna, 'Klopt dit?');
  await look(anna, 'import preview');
  await press(anna, 'Voer dit door');
  await headed(anna, 'Het is doorgevoerd');
  await look(anna, 'import result');
  const pupils = await anna.getByRole('row', { name: /^Leerlingen/ }).innerText();
  assert.match(pupils, /\b4\b/);
});

step('every parent of the class gets a letter of their own', async () => {
  const pdf = await makeLetters(anna, /Ouders/, '1b', look);
  const pages = textPages(pdf), links = squares(pdf);
  assert.equal(pages.length, 6);
  for (const name of ['Samira', 'Karim', 'Linda', 'Piet', 'Fatima', 'Kees']) {
    const page = pages.findIndex((text) => text.includes(name));
    assert.ok(page >= 0, `a letter for ${name}`);
    const [code] = codesOn(pages[page]);
    codes[name] = code;
    assert.equal(links[page], `${on.address}/c/${code.replaceAll('-', '')}`);
  }
  assert.equal(new Set(Object.values(codes)).size, 6);
});

step('every pupil gets a card', async () => {
  cards = codesOn(textPages(await makeLetters(anna, /Leerlingen/, '1b')).join('\n'));
  assert.equal(cards.length, 4);
});

step('the mentor gets an account and signs in', async () => {
  const word = await newAccount(anna, 'Meike de Vries', 'm.devries');
  await look(anna, 'one-time password');
  meike = await mentorSignsIn(on, 'm.devries', word);
  await look(meike, 'home of a mentor');
});

step('the mentor sets out the assignment, and everybody is told', async () => {
  await follow(meike, 'Zet een opdracht uit');
  await look(meike, 'a class without an assignment');
  await follow(meike, 'Zet uit');
  await headed(meike, 'Kwaliteiten');
  await look(meike, 'set out');
  await setOut(meike);
  await sees(meike, /0 van 4/);
  await look(meike, 'class page, nobody began');
  await within(10, 'who has e-mail gets a mail', () => mails(on.data).length === 4);
  const [hers, his] = ['samira', 'kees'].map((name) => mails(on.data).find(({ to }) => to.includes(`${name}@example.org`)));
  assert.equal(hers.subject, 'Thuisopdracht voor Noor: Kwaliteiten');
  assert.equal(hers.language, 'nl');
  assert.ok(hers.text.includes(`${on.address}/code`));
  assert.equal(his.language, 'en');
  assert.match(his.text, /^Dear Kees/);
});

step('who has no e-mail gets a letter', async () => {
  await inMenu(meike, 'Te printen');
  await look(meike, 'post to print');
  await press(meike, 'Maak een stapel om te printen');
  const [download] = await Promise.all([meike.waitForEvent('download'), meike.locator('main a[href^="/beheer/post/"]').first().click()]);
  const pages = textPages(readFileSync(await download.path()));
  assert.deepEqual(['Karim', 'Fatima'].filter((name) => !pages.some((text) => text.includes(name))), []);
  assert.equal(pages.length, 2);
});

step('looking at a letter\'s link uses nothing up; saying yes opens it', async () => {
  samira = await on.person('samira');
  const link = `/c/${codes.Samira.replaceAll('-', '')}`;
  for (const looker of ['a mail scanner', 'a link preview'])
    assert.ok((await samira.request.get(link, { headers: { 'user-agent': looker } })).ok());
  await samira.goto(link);
  await samira.reload();
  await headed(samira, 'Bent u Samira?');
  await look(samira, 'is this you');
  assert.deepEqual(await samira.context().cookies(), []);
  await press(samira, 'Ja, dat ben ik');
  await headed(samira, /Samira/);
  await look(samira, 'home of a parent');
});

step('the pupil types the code of the card', async () => {
  noor = await on.person('noor');
  await noor.goto('/code');
  await look(noor, 'type your code');
  for (const code of cards) {
    await noor.goto('/code');
    await noor.getByLabel('Uw code').fill(code.toLowerCase().replaceAll('-', ' '));
    await press(noor, 'Verder');
    if ((await title(noor)) === 'Ben jij Noor?') break;
  }
  await headed(noor, 'Ben jij Noor?');
  await press(noor, 'Ja, dat ben ik');
  await headed(noor, /Noor/);
  await look(noor, 'home of a pupil');
});

step('pupil and parent each tell what they see, on two phones', async () => {
  const first = await noor.locator('main').getByRole('link', { name: 'Kies met wie' }).getAttribute('href');
  work = first.replace(/\/met-wie$/, '');
  await noor.goto(work);
  await look(noor, 'the assignment');
  await chooseWith(noor, 'Moeder (Samira)', 'mama');
  await samira.goto(work);
  await look(samira, 'the assignment of a parent');
  await doOwnPart(noor, pupilTells, look);
  await sees(noor, 'Jouw deel is klaar');
  await look(noor, 'waiting for the other');
  await within(5, 'Samira sees how far Noor is', async () =>
    (await samira.locator('[data-progress=pupil]').innerText()) === 'Klaar');
  await samira.goto(work);
  await follow(samira, 'Begin');
  await doOwnPart(samira, adultTells);
  await within(5, 'Noor goes on by herself', () => noor.url().endsWith('/samen'));
  const said = [...pupilTells.situations, ...adultTells.situations];
  for (const [who, question] of [[samira, 'Is Noor bij u?'], [noor, 'Is mama bij je?']]) {
    await headed(who, question);
    const stop = await who.content();
    for (const words of said) assert.ok(!stop.includes(words), `nothing of “${words}” before they sit together`);
    if (who === samira) await look(who, 'is the other there');
    await sitTogether(who);
  }
  await headed(samira, 'Praat er samen over');
  await look(noor, 'talk about it');
  await look(samira, 'talk about it, the parent');
});

step('an answer is seen on the other phone within five seconds', async () => {
  await answer(noor, 'nicest').fill('Dat mama het zwemmen nog wist.');
  await within(5, 'Samira sees what Noor wrote', async () =>
    (await answer(samira, 'nicest').inputValue()) === 'Dat mama het zwemmen nog wist.');
});

step('two texts for one question are both kept in sight until somebody chooses', async () => {
  await samira.context().setOffline(true);
  await answer(samira, 'agree_differ').fill('Ik zie ook dat ze eerlijk is.');
  await sees(samira, 'Geen verbinding');
  await answer(noor, 'agree_differ').fill('Wij vinden allebei dat ik volhoud.');
  await kept(noor);
  await samira.context().setOffline(false);
  await headed2(samira, 'Er zijn twee antwoorden');
  await look(samira, 'two answers');
  await press(samira, 'Allebei');
  await kept(samira);
  await within(5, 'both texts stand on both phones', async () => {
    const text = await answer(noor, 'agree_differ').inputValue();
    return text.includes('volhoud') && text.includes('eerlijk');
  });
});

step('a photo is made smaller on the phone, and keeps no place', async () => {
  const taken = await photo(noor.context());
  assert.ok(tells(taken.buffer));
  const sent = noor.waitForRequest((request) => request.method() === 'POST' && /foto/.test(request.url()));
  await noor.locator('input[name=talking_photo]').setInputFiles(taken);
  const size = Number((await (await sent).allHeaders())['content-length']);
  assert.ok(size < taken.buffer.length / 2, `${size} of ${taken.buffer.length} bytes are sent`);
  await noor.locator('.photos img').first().waitFor();
  await look(noor, 'with a photo');
  const link = await noor.locator('.photos a').first().getAttribute('href');
  for (const address of [link, `${link}/klein`]) {
    const served = await noor.request.get(address);
    assert.equal(served.headers()['content-type'], 'image/jpeg');
    assert.ok(!tells(await served.body()), `${address} tells no place`);
  }
});

step('they hand it in', async () => {
  await press(noor, 'Klaar');
  await headed(noor, /^Inleveren bij/);
  await look(noor, 'hand in');
  await press(noor, 'Lever in');
  await sees(noor, 'Ingeleverd');
  await look(noor, 'handed in');
  await headed(samira, /^Dit schreven/);
  await look(samira, 'what was written');
});

step('the mentor sees with whom, and that there is a photo', async () => {
  await inMenu(meike, 'Klas 1b');
  await follow(meike, 'Bekijk de klas');
  const row = meike.getByRole('listitem').filter({ hasText: 'Noor' }).first();
  assert.match(await row.innerText(), /ingeleverd/);
  assert.match(await row.innerText(), /moeder/);
  assert.match(await row.innerText(), /foto erbij/);
  await look(meike, 'class page, one handed in');
  await row.getByRole('link').first().click();
  await sees(meike, 'Dat mama het zwemmen nog wist.');
  await look(meike, 'the mentor reads a work');
  await meike.goBack();
});

step('at the debrief the mentor notes who did it with whom, and what would help', async () => {
  await follow(meike, 'Bespreek na met de klas');
  await look(meike, 'debrief');
  const noorRow = meike.getByRole('group', { name: /Noor/ });
  assert.ok(await noorRow.getByLabel('Gedaan').isChecked());
  for (const name of ['Daan', 'Yusuf', 'Lotte']) {
    const row = meike.getByRole('group', { name: new RegExp(name) });
    await row.getByLabel('Met wie').selectOption({ label: 'met niemand' });
    await row.getByLabel('Wat helpt de volgende keer?').fill('Samen met de mentor iemand bellen');
  }
  await endEarly(meike);
  await follow(meike, 'Bekijk de nabespreking');
  await sees(meike, /^Afgerond op/);
});

step('the dossier keeps the four fields, who saw which quality, and the photo', async () => {
  await noor.goto('/');
  await inMenu(noor, 'Mijn dossier');
  await look(noor, 'dossier');
  for (const own of ['houdt vol', 'behulpzaam', 'handig', 'eerlijk']) await sees(noor, own);
  await follow(noor, 'Per activiteit');
  const text = await noor.locator('main').innerText();
  for (const field of ['Doel', 'Resultaat', 'Terugblik', 'Volgende stap']) assert.ok(text.includes(field), field);
  for (const own of ['houdt vol', 'behulpzaam', 'Dat mama het zwemmen nog wist.']) assert.ok(text.includes(own), own);
  await noor.locator('.photos img').first().waitFor();
  const dossier = noor.url();
  await samira.goto(dossier);
  await look(samira, 'dossier, as a parent sees it');
  await sees(samira, 'eerlijk');
  await meike.goto(dossier);
  await sees(meike, 'eerlijk');
});
