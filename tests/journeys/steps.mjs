// What people do with a page, in the words of the page.
import { cpus, loadavg } from 'node:os';
import assert from 'node:assert/strict';
import { test } from 'node:test';

export const press = (page, name) => page.getByRole('button', { name, exact: true }).first().click();
export const follow = (page, name) => page.locator('main').getByRole('link', { name }).first().click();
export const inMenu = (page, name) => page.getByRole('navigation').getByRole('link', { name }).first().click();
export const sees = (page, text) => page.getByText(text).first().waitFor();
export const headed = (page, text) => page.getByRole('heading', { level: 1, name: text }).waitFor();
export const title = (page) => page.getByRole('heading', { level: 1 }).innerText();

// Today at school, or so many days later; and the first day from then on which there is class.
export const day = (later = 0) =>
  new Date(Date.now() + later * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Europe/Amsterdam' });
const schoolDay = (later) => ([0, 6].includes(new Date(day(later)).getUTCDay()) ? schoolDay(later + 1) : day(later));

// Everybody sees it from today on, also when that is in a weekend: the form proposes a school day.
export async function setOut(page) {
  const dates = { Aankondigen: day(), 'Voorbereiden in de klas': schoolDay(0), Inleveren: day(7), 'Nabespreken in de klas': schoolDay(8) };
  for (const [label, date] of Object.entries(dates)) await page.getByLabel(label).fill(date);
  await answerTo(page, () => press(page, 'Zet uit'));
}

// Ends looking back while the class may still hand in: that is asked once more.
export async function endEarly(page) {
  await answerTo(page, () => press(page, 'Rond af'));
  await page.getByLabel('Ja, rond nu al af').check();
  await answerTo(page, () => press(page, 'Rond af'));
}

// Until it is so, looking every tenth of a second; `seconds` is what was promised to people, by a machine that isn't
// busy with something else.
export async function within(seconds, what, isSo) {
  const busy = Math.max(1, loadavg()[0] / cpus().length);
  const end = Date.now() + seconds * busy * 1000;
  while (!(await isSo())) {
    if (Date.now() > end) assert.fail(`not within ${seconds} s: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

// The answer of the server to what is pressed or opened.
export async function answerTo(page, act) {
  const [answer] = await Promise.all([page.waitForNavigation().then((response) => response), act()]);
  return answer;
}

// Steps that build on one another: after one that fails the others are left out. `showWhere` keeps what is in sight.
export function walk(showWhere = async () => {}) {
  let failed;
  return (name, step) =>
    test(name, { timeout: 300_000 }, async (t) => { // a page that never answers shouldn't hold up everything
      if (failed) return t.skip(`after “${failed}” failed`);
      try {
        await step();
      } catch (error) {
        failed = name;
        await showWhere(name);
        throw error;
      }
    });
}

// The menu behind one's own name, at the top.
export async function inOwnMenu(page, name) {
  await page.locator('header details').last().locator('summary').click();
  await page.getByRole('link', { name }).or(page.getByRole('button', { name })).first().click();
}

export const workOf = (page) => page.locator('main a[href^="/werk/"]:not([href$="/terugblik"])').first().getAttribute('href');
