// The mentor gives a work back with a question; it is handed in again.
import { after, before } from 'node:test';
import assert from 'node:assert/strict';
import { demoSchool } from './demo.mjs';
import { answer, kept } from './doing.mjs';
import { look } from './look.mjs';
import { answerTo, follow, headed, press, sees, walk } from './steps.mjs';

let demo, tom, sam, work;
const step = walk((what) => demo.showAll(what));
before(async () => {
  demo = await demoSchool();
  tom = await demo.signedIn('Tom Bakker');
  sam = await demo.signedIn('Sam Benali');
});
after(() => demo.end());

step('what is handed in can be read, not changed', async () => {
  work = await sam.locator('main a[href^="/werk/"]:not([href$="/terugblik"])').first().getAttribute('href');
  await sam.goto(`${work}/samen`);
  assert.equal(await sam.locator('textarea').count(), 0);
});

step('giving it back asks for a reason', async () => {
  await tom.goto(`${work}/bekijk`);
  await follow(tom, 'Geef het werk terug');
  await press(tom, 'Geef terug');
  await sees(tom, /Schrijf wat je vraagt/);
  await look(tom, 'giving back without a reason');
  await tom.getByLabel('Wat vraag je?').fill('Schrijf erbij wat je broer zag.');
  await answerTo(tom, () => press(tom, 'Geef terug'));
});

step('Sam reads why, adds to it, and hands it in again', async () => {
  await sam.goto(work);
  await sees(sam, 'Schrijf erbij wat je broer zag.');
  await look(sam, 'given back');
  await sam.goto(`${work}/samen`);
  await answer(sam, 'agree_differ').fill('Mijn broer zag het ook.');
  await kept(sam);
  await press(sam, 'Klaar');
  await headed(sam, /^Inleveren bij/);
  await press(sam, 'Lever in');
  await sees(sam, 'Ingeleverd');
});

step('the mentor reads it, and it stands in the dossier', async () => {
  await tom.goto(`${work}/bekijk`);
  await sees(tom, 'Mijn broer zag het ook.');
  await sam.goto('/');
  await sam.getByRole('navigation').getByRole('link', { name: 'Mijn dossier' }).click();
  await headed(sam, 'Dit ben ik');
  await follow(sam, 'Per activiteit');
  await sees(sam, /Mijn broer zag het ook\./);
});
