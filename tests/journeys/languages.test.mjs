// Pages in English; and who reads a language that has no pages yet gets Dutch that says that it is Dutch.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { demoSchool } from './demo.mjs';
import { look } from './look.mjs';

const dutch = /\b(het|een|jouw|uw|niet|voor|naar|wordt|opdracht|jullie|bewaar)\b/i;
let demo;
before(async () => { demo = await demoSchool(); });
after(() => demo.end());

const spoken = (page) => page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]);
async function inEnglish(page) {
  await page.locator('header details').first().locator('summary').click();
  await page.getByRole('button', { name: 'English' }).click();
  await page.locator('html[lang=en]').waitFor({ state: 'attached' });
}

test('Samira chooses English, and every page follows', async () => {
  const samira = await demo.signedIn('Samira El Amrani');
  await inEnglish(samira);
  for (const path of ['/', '/jaar/1', '/jaar/3', '/mijn']) {
    await samira.goto(path);
    assert.deepEqual(await spoken(samira), ['en', 'ltr']);
    const left = (await samira.locator('body').innerText()).split('\n').filter((line) => dutch.test(line));
    assert.deepEqual(left, [], `nothing Dutch on ${path}`);
  }
  await look(samira, 'settings in English');
});

test('so do a mentor and an administrator', async () => {
  for (const [name, paths] of [['Tom Bakker', ['/']], ['Ada Willems', ['/', '/beheer/import', '/beheer/brieven', '/beheer/mensen/nieuw']]]) {
    const page = await demo.signedIn(name);
    await inEnglish(page);
    for (const path of paths) {
      await page.goto(path);
      const left = (await page.locator('body').innerText()).split('\n').filter((line) => dutch.test(line));
      assert.deepEqual(left, [], `nothing Dutch on ${path}`);
    }
  }
});

test('a stranger with an English browser reads English before signing in', async () => {
  const page = await demo.person('stranger', { locale: 'en-GB' });
  for (const path of ['/code', '/inloggen']) {
    await page.goto(path);
    assert.deepEqual(await spoken(page), ['en', 'ltr']);
    assert.doesNotMatch(await page.locator('body').innerText(), dutch);
  }
});

for (const [name, language] of [['Karim Benali', 'Arabic'], ['Haile Tesfay', 'Tigrinya'], ['Olena Kovalenko', 'Ukrainian']])
  test(`${name}, who reads ${language}, gets Dutch, and a page that says so`, async () => {
    const page = await demo.signedIn(name);
    assert.deepEqual(await spoken(page), ['nl', 'ltr']);
    await look(page, `home of who reads ${language}`);
    await inEnglish(page);
    assert.deepEqual(await spoken(page), ['en', 'ltr']);
  });
