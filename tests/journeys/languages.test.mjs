// Pages in English; and who reads a language that has no pages yet gets Dutch that says that it is Dutch.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { demoSchool } from './demo.mjs';
import { look } from './look.mjs';
import { reachable } from './reachable.mjs';

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

// Dutch is found in two ways: a text of ours that has an English one, and words that only Dutch has. Whatever people
// wrote themselves stands in an element that says that it is Dutch; what one types in a field is one's own affair.
const unquoted = (lines) => [...lines.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, text]) => text.replaceAll('\\"', '"')).join('');
function ourDutch() {
  const catalogue = readFileSync(new URL('../../translations/en.po', import.meta.url), 'utf8');
  const pairs = [...catalogue.matchAll(/^msgid ((?:"[^\n]*"\n)+)msgstr ((?:"[^\n]*"\n?)+)/gm)].map(([, from, to]) => [unquoted(from), unquoted(to)]);
  const english = new Set(pairs.map(([, to]) => to));
  return pairs.filter(([from]) => from.length > 3 && !from.includes('{') && !english.has(from)).map(([from]) => from);
}
const textsNotInDutch = (page, html) => page.evaluate((source) => {
  const parsed = new DOMParser().parseFromString(source, 'text/html');
  const isDutch = (element) => element.closest('[lang]').getAttribute('lang') === 'nl';
  const found = [], nodes = parsed.createTreeWalker(parsed.body, NodeFilter.SHOW_TEXT);
  while (nodes.nextNode()) {
    const { data, parentElement } = nodes.currentNode;
    if (!parentElement.closest('script, style, textarea') && !isDutch(parentElement)) found.push(data.trim());
  }
  for (const name of ['aria-label', 'alt', 'title', 'placeholder'])
    for (const element of parsed.body.querySelectorAll(`[${name}]`))
      if (!isDutch(element)) found.push(element.getAttribute(name).trim());
  return found.filter(Boolean);
}, html);
const onlyDutch = /\b(het|een|niet|voor|naar|wordt|ik|je|jouw|jullie|uw|mijn|wij|dat|deze|zijn|waar|wat|hoe|bij|ook|als)\b/i;

// A language by its own name, and what a child calls its mother: names, which are the same in every language.
const names = new Set(['Nederlands', 'mama']);

for (const name of ['Samira El Amrani', 'Noor Benali', 'Haile Tesfay', 'Ikram El Khattabi', 'Eva Verhoeven'])
  test(`no page of ${name} has Dutch in English that doesn't say so`, async () => {
    const page = await demo.signedIn(name);
    await inEnglish(page);
    const ours = new Set(ourDutch()), left = [];
    for (const [path, , html] of await reachable(page, demo.url, 2))
      for (const text of await textsNotInDutch(page, html))
        if (!names.has(text) && (ours.has(text) || onlyDutch.test(text))) left.push(`${path}: ${text.slice(0, 120)}`);
    assert.deepEqual(left, []);
    await page.context().close();
  });

test('the check finds what it looks for', async () => {
  const page = await demo.person('somebody who reads');
  const html = '<html lang="en"><body><p>Bewaar</p><p lang="nl">Ik niet</p><p aria-label="Hoe was het?">Fine</p><textarea>Het mag</textarea></body></html>';
  assert.deepEqual(await textsNotInDutch(page, html), ['Bewaar', 'Fine', 'Hoe was het?']);
  assert.ok(ourDutch().includes('Bewaar'));
  assert.match('Hoe was het?', onlyDutch);
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
