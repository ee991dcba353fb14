// Follows every link that somebody of each role can see: none is dead, and each kind of page is looked at once.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { demoSchool } from './demo.mjs';
import { look } from './look.mjs';

const mostOfAKind = 3; // pages of one route that each person opens
const lookedAt = new Set();
let demo;
before(async () => { demo = await demoSchool(); });
after(() => demo.end());

// "/werk/{id}/leerling/{n}" for "/werk/0190…/leerling/2"
const kindOf = (path) => path.replace(/\?.*/, '').split('/')
  .map((part) => (/^\d{1,4}$/.test(part) ? '{n}' : /^[0-9a-f-]{36}$|^[0-9a-f]{32,}$/.test(part) ? '{id}'
    : /^(qualities|[a-z]+_[a-z_]+)$/.test(part) ? '{template}' : part)).join('/');
const unescaped = (text) => text.replaceAll('&amp;', '&').replaceAll('&#39;', "'");
const linksOf = (html) => [...html.matchAll(/<a\b[^>]*?\shref="(\/[^"#]*)/g)].map(([, href]) => unescaped(href));

// Breadth first, from the first page: [path, kind] of every page that is HTML.
async function reachable(page) {
  const waiting = ['/'], seen = new Set(waiting), count = new Map(), pages = [];
  while (waiting.length) {
    const path = waiting.shift(), kind = kindOf(path);
    if ((count.get(kind) ?? 0) >= mostOfAKind) continue;
    count.set(kind, (count.get(kind) ?? 0) + 1);
    const answer = await page.request.get(path);
    assert.equal(answer.status(), 200, `${path} answers`);
    if (!answer.headers()['content-type'].startsWith('text/html')) continue;
    const landed = answer.url().slice(demo.url.length);
    pages.push([landed, kindOf(landed)]);
    for (const link of linksOf(await answer.text()))
      if (!seen.has(link)) { seen.add(link); waiting.push(link); }
  }
  return pages;
}

const people = ['Ikram El Khattabi', 'Noor Benali', 'Samira El Amrani', 'Karim Benali', 'Sam Benali', 'Yonas Tesfay', 'Haile Tesfay', 'Marit Kuipers',
  'Eva Verhoeven', 'Tom Bakker', 'Victor Nijland', 'Carla Smeets', 'Theo Jonker', 'Mirjam de Boer', 'Ada Willems'];
for (const name of people)
  test(`every page of ${name}`, async () => {
    const page = await demo.signedIn(name);
    const { role } = demo.accounts.find((one) => one.name === name);
    for (const [path, kind] of await reachable(page)) {
      const what = kind === '/' ? `home of ${role}` : kind;
      if (lookedAt.has(what)) continue;
      lookedAt.add(what);
      await page.goto(path);
      await look(page, what);
    }
    await page.context().close();
  });

test('the demo has somebody of every role', () => {
  const roles = new Set(demo.accounts.map(({ role }) => role));
  for (const role of ['pupil', 'parent', 'supporter', 'mentor', 'subject_teacher', 'counsellor', 'team_leader', 'management', 'administrator'])
    assert.ok(roles.has(role), role);
});
