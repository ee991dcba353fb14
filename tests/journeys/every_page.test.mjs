// Follows every link that somebody of each role can see: none is dead, and each kind of page is looked at once.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { demoSchool } from './demo.mjs';
import { look } from './look.mjs';
import { reachable } from './reachable.mjs';

const mostOfAKind = 3; // pages of one route that each person opens
const lookedAt = new Set();
let demo;
before(async () => { demo = await demoSchool(); });
after(() => demo.end());

const people = ['Ikram El Khattabi', 'Noor Benali', 'Samira El Amrani', 'Karim Benali', 'Sam Benali', 'Yonas Tesfay', 'Haile Tesfay', 'Marit Kuipers',
  'Eva Verhoeven', 'Tom Bakker', 'Victor Nijland', 'Carla Smeets', 'Theo Jonker', 'Mirjam de Boer', 'Ada Willems'];
for (const name of people)
  test(`every page of ${name}`, async () => {
    const page = await demo.signedIn(name);
    const { role } = demo.accounts.find((one) => one.name === name);
    for (const [path, kind] of await reachable(page, demo.url, mostOfAKind)) {
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
