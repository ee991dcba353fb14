// A pupil without a parent at hand proposes an aunt; the mentor agrees; she does her part on her own phone, sees nothing
// else, and when the class has looked back her way in is gone.
import { after, before } from 'node:test';
import assert from 'node:assert/strict';
import { demoSchool } from './demo.mjs';
import { adultTells, doOwnPart, pupilTells, sitTogether, talkAndHandIn } from './doing.mjs';
import { look } from './look.mjs';
import { endEarly, follow, headed, press, sees, walk, workOf } from './steps.mjs';

let demo, pupil, eva, aunt, work, link;
const step = walk((what) => demo.showAll(what));
before(async () => { demo = await demoSchool(); });
after(() => demo.end());

step('Maksym proposes his aunt, and may begin', async () => {
  pupil = await demo.signedIn('Maksym Kovalenko');
  work = await workOf(pupil);
  await pupil.goto(`${work}/met-wie`);
  await pupil.getByLabel('Tante', { exact: true }).check();
  await pupil.getByLabel(/^Hoe noem/).fill('tante Oksana');
  await press(pupil, 'Verder');
  await pupil.waitForURL(/\/leerling\/1$/);
  await pupil.goto(work);
  await sees(pupil, 'Je mentor kijkt naar je voorstel');
  await look(pupil, 'a proposal that waits');
});

step('his mentor finds the proposal in the class, and agrees', async () => {
  eva = await demo.signedIn('Eva Verhoeven');
  await eva.goto(`${work}/helper`);
  await headed(eva, 'Maksym en tante Oksana');
  await press(eva, 'Nee, we zoeken iemand anders');
  await sees(eva, 'Schrijf een zin voor de leerling.');
  await look(eva, 'a proposal to decide on');
  await press(eva, 'Ja, tante Oksana mag meedoen');
  await sees(eva, 'Zo komt tante Oksana binnen');
  await look(eva, 'a supporter who may join');
});

step('Maksym does his part, and shows the link', async () => {
  await pupil.goto(`${work}/leerling/1`);
  await doOwnPart(pupil, pupilTells);
  await pupil.goto(work);
  await sees(pupil, 'Tante Oksana mag meedoen');
  await look(pupil, 'a supporter agreed on');
  await follow(pupil, 'Naar de link');
  await look(pupil, 'before the link');
  await press(pupil, 'Maak de link');
  await headed(pupil, 'De link voor tante Oksana');
  link = (await pupil.locator('main code').first().innerText()).trim();
  await look(pupil, 'the link of a supporter');
});

step('his aunt opens it on her phone: only this work is there', async () => {
  aunt = await demo.person('tante Oksana');
  await aunt.goto(link);
  await look(aunt, 'is this you, for a supporter');
  await aunt.locator('main button').first().click();
  await aunt.waitForURL(`**${work}`);
  await look(aunt, 'the work of a supporter');
  await aunt.goto('/');
  assert.deepEqual([...new Set(await aunt.locator('main a[href^="/"]').evaluateAll((all) => all.map((a) => a.getAttribute('href'))))], [work]);
  await look(aunt, 'home of a proposed supporter');
  const noor = await demo.signedIn('Noor Benali');
  const dossier = await pupil.getByRole('navigation').getByRole('link', { name: 'Mijn dossier' }).getAttribute('href');
  for (const path of ['/jaar', dossier, `${work}/met-wie`, `${work}/helper`, await workOf(noor)])
    assert.equal((await aunt.request.get(path)).status(), 404, path);
});

step('she does her part, they talk and hand it in', async () => {
  await aunt.goto(`${work}/volwassene/1`);
  await doOwnPart(aunt, adultTells);
  await pupil.goto(`${work}/samen`);
  await sitTogether(pupil);
  await talkAndHandIn(pupil, { nicest: 'Dat mijn tante het zag.' });
  const open = () => aunt.goto(work);
  assert.equal((await open().catch(open)).status(), 200); // her page may just be going on by itself
});

step('when the class has looked back, her way in is gone', async () => {
  const assignment = await eva.evaluate(async (path) =>
    new DOMParser().parseFromString(await (await fetch(path)).text(), 'text/html').querySelector('a[href^="/opdracht/"]').getAttribute('href'), `${work}/bekijk`);
  await eva.goto(`${assignment}/nabespreken`);
  for (const who of await eva.locator('select[name^="met-"]').all())
    if (!(await who.inputValue())) await who.selectOption({ index: 1 });
  for (const helps of await eva.locator('[name^="helpt-"]').all()) await helps.fill('Samen een moment kiezen.');
  await endEarly(eva);
  await eva.waitForURL(`**${assignment}`);
  await aunt.goto(work);
  assert.match(aunt.url(), /\/code/);
  assert.equal((await aunt.goto(link)).status(), 404);
});
