// While PostgreSQL is away, as when its leader changes: nobody loses what they typed, and pages go on by themselves.
import { after, before } from 'node:test';
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { demoSchool } from './demo.mjs';
import { answer } from './doing.mjs';
import { look } from './look.mjs';
import { headed, press, sees, title, walk, within, workOf } from './steps.mjs';

const tool = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'tools', 'test-postgres');
const folder = join(mkdtempSync(join(tmpdir(), 'trialoog-away-')), 'postgres');
const server = (...args) => execFileSync(tool, [...args, '--dir', folder], { encoding: 'utf8' }).trim();
const back = () => server('start', '--fast');
const away = () => server('stop', '--keep');
let demo, plain, scripted, path;
const field = 'adult_situation_1';
const step = walk((what) => demo.showAll(what));
before(async () => {
  execFileSync('chmod', ['711', dirname(folder)]); // the server may run as another user
  process.env.TRIALOOG_DATABASE = back();
  demo = await demoSchool();
  plain = await demo.signedIn('Samira El Amrani', { javaScriptEnabled: false });
  scripted = await demo.signedIn('Samira El Amrani');
  path = `${await workOf(scripted)}/volwassene/1`;
});
after(async () => {
  await demo.end();
  server('stop');
});

step('a form that is sent meanwhile comes back with what was typed, and can be sent again', async () => {
  await plain.goto(path);
  await answer(plain, field).fill('Ze hielp haar broer.\nHij was blij.');
  away();
  await plain.locator('.foot button').click();
  await headed(plain, 'Het lukt nu even niet');
  await sees(plain, 'is nog niet bewaard. We proberen het zo opnieuw.');
  await sees(plain, 'Ze hielp haar broer.');
  await press(plain, 'Probeer opnieuw');
  await headed(plain, 'Het lukt nu even niet');
  back();
  await press(plain, 'Probeer opnieuw');
  await within(10, 'it went on', async () => (await title(plain)) !== 'Het lukt nu even niet');
  await plain.goto(path);
  assert.equal((await answer(plain, field).inputValue()).replace(/\r/g, ''), 'Ze hielp haar broer.\nHij was blij.');
});

step('a page that is opened meanwhile comes by itself when the database is back', async () => {
  await scripted.goto(path);
  const there = await title(scripted);
  away();
  await scripted.reload();
  await headed(scripted, 'Het lukt nu even niet');
  await look(scripted, 'a page while the database is away');
  back();
  await within(45, 'the page came', async () => (await title(scripted)) === there);
});

step('what is typed meanwhile is kept when the database is back, and one question at a time is asked', async () => {
  const open = new Set();
  let most = 0;
  scripted.on('request', (request) => {
    if (request.url().includes('/nieuws')) most = Math.max(most, open.add(request).size);
  });
  // An answer whose body nobody reads never counts as finished.
  scripted.on('response', (response) => open.delete(response.request()));
  scripted.on('requestfailed', (request) => open.delete(request));
  away();
  await answer(scripted, field).fill('Ze bleef rustig.');
  await sees(scripted, /Het lukt nu even niet/);
  await scripted.waitForTimeout(7000);
  back();
  await within(60, 'it is kept', async () => (await scripted.locator('.saved').innerText()) === 'Bewaard');
  assert.equal(most, 1);
});
