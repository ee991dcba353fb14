// Without a mouse: the focus is always in sight, and Tab, the arrows and Enter do a step.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { laptop } from './browser.mjs';
import { demoSchool } from './demo.mjs';
import { answer, kept } from './doing.mjs';
import { within, workOf } from './steps.mjs';

let demo;
before(async () => { demo = await demoSchool(); });
after(() => demo.end());

const inFocus = (page) =>
  page.evaluate(() => {
    const e = document.activeElement, box = e.getBoundingClientRect();
    const shown = [e, e.parentElement].map((one) => getComputedStyle(one));
    return { name: e.name ?? '', text: e.textContent.trim(), tag: e.tagName,
      marked: shown.some((style) => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2),
      inSight: box.bottom > 0 && box.top < innerHeight };
  });

async function tabTo(page, isIt) {
  for (let times = 0; times < 60; times++) {
    await page.keyboard.press('Tab');
    let here;
    await within(1, 'the focus scrolls into sight, and is marked', async () => {
      here = await inFocus(page);
      return here.marked && here.inSight;
    });
    if (isIt(here)) return;
  }
  assert.fail('never reached');
}

test('the first Tab offers to skip to the content', async () => {
  const noor = await demo.signedIn('Noor Benali', { viewport: laptop });
  await noor.keyboard.press('Tab');
  assert.equal((await inFocus(noor)).text, 'Naar de inhoud');
  await noor.keyboard.press('Enter');
  await noor.keyboard.press('Tab');
  assert.ok(await noor.evaluate(() => document.activeElement.closest('main') !== null));
});

test('a step of the assignment is done by keyboard', async () => {
  const samira = await demo.signedIn('Samira El Amrani', { viewport: laptop });
  await samira.goto(`${await workOf(samira)}/volwassene/1`);
  await tabTo(samira, ({ name }) => name === 'adult_situation_1');
  await samira.keyboard.type('Ze hielp haar broer.');
  await tabTo(samira, ({ name }) => name === 'adult_quality_1');
  await samira.keyboard.press('Space');
  await samira.keyboard.press('ArrowRight');
  assert.equal(await answer(samira, 'adult_quality_1').nth(1).isChecked(), true);
  await kept(samira);
  await tabTo(samira, ({ text }) => text === 'Volgende');
  await samira.keyboard.press('Enter');
  await samira.waitForURL('**/volwassene/2');
});
