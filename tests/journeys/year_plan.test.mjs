// The year of a grade: drawn and as a list, moved by the counsellor, seen by everybody.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { demoSchool } from './demo.mjs';
import { look } from './look.mjs';
import { answerTo, headed, press, sees } from './steps.mjs';

let demo, carla;
before(async () => { demo = await demoSchool(); carla = await demo.signedIn('Carla Smeets'); });
after(() => demo.end());

for (const grade of [1, 2, 3, 4])
  test(`grade ${grade} is drawn, and the list says the same`, async () => {
    await carla.goto(`/jaar/${grade}`);
    await carla.locator('svg[role=img]').first().waitFor();
    const listed = await carla.getByRole('link', { name: /^Verzet/ }).count();
    assert.ok(listed >= 10, `${listed} activities`);
    await look(carla, `year plan of grade ${grade}`);
  });

test('the counsellor moves an activity, and a parent sees the new date', async () => {
  await carla.goto('/jaar/1');
  await carla.getByRole('link', { name: /^Verzet Ministage/ }).click();
  await carla.getByLabel('Eerste dag').fill('2027-05-10');
  await carla.getByLabel('Laatste dag').fill('2027-05-14');
  await press(carla, 'Bewaar de data');
  await carla.waitForURL('**/jaar/1*');
  const samira = await demo.signedIn('Samira El Amrani');
  await samira.goto('/jaar/1');
  await sees(samira, '10 mei – 14 mei');
  assert.equal(await samira.getByRole('link', { name: /^Verzet/ }).count(), 0);
});

test('an end before its beginning is refused in words, and what was typed stays', async () => {
  await carla.goto('/jaar/1');
  await carla.getByRole('link', { name: /^Verzet Ministage/ }).click();
  await carla.getByLabel('Eerste dag').fill('2027-05-20');
  await carla.getByLabel('Laatste dag').fill('2027-05-10');
  await answerTo(carla, () => press(carla, 'Bewaar de data'));
  await headed(carla, 'Ministage');
  await look(carla, 'dates that cannot be');
  assert.equal(await carla.getByLabel('Laatste dag').inputValue(), '2027-05-10');
});
