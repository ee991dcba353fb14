// Fills in whatever a page of an assignment asks, by the kind of its controls, and leads from page to page.
import { kept, sitTogether } from './doing.mjs';
import { day, press } from './steps.mjs';

const sentence = (name) => `Antwoord op ${name}.`; // so that it can be found again
const inSight = async (all) => {
  const found = [];
  for (const one of await all.all()) if (await one.isVisible()) found.push(one);
  return found;
};

async function pickWords(form) {
  for (const [at, group] of (await inSight(form.locator('fieldset:has(> .chips)'))).entries()) {
    const chips = await inSight(group.locator('> .chips .chip'));
    const isMark = chips.length === 10;
    const several = (await group.locator('> .chips input[type=checkbox]').count()) > 0;
    for (const chip of several ? chips.slice(0, 3) : [chips[isMark ? 7 : at % chips.length]])
      if (!(await chip.locator('input').isChecked())) await chip.click();
  }
}

export async function fillPage(page) {
  const form = page.locator('#antwoorden');
  await form.waitFor();
  await pickWords(form);
  for (const control of await inSight(form.locator('textarea, input[type=text], input[type=date]'))) {
    const name = await control.getAttribute('name');
    if (name.endsWith('__own') || name === 'poster' || (await control.inputValue())) continue;
    const isDay = (await control.getAttribute('type')) === 'date';
    await control.fill(isDay ? day() : sentence(name));
  }
  await page.locator('h1').click(); // leaves the last field
}

const pageOfPart = /\/(leerling|volwassene|samen|daarna)(\/\d+)?$/;
export const pathOf = (page) => new URL(page.url()).pathname;

// Page by page, as long as one of `parts` asks something; `see` looks at each page before it is filled in.
export async function fillParts(page, parts, see = async () => {}) {
  const sitDown = async () => {
    await page.locator('h1').waitFor();
    if (await page.getByRole('link', { name: 'Ja, we kijken samen' }).isVisible()) await sitTogether(page);
  };
  if (parts.includes('samen')) await sitDown();
  for (let part = pathOf(page).match(pageOfPart)?.[1]; parts.includes(part); part = pathOf(page).match(pageOfPart)?.[1]) {
    await fillPage(page);
    await see(page, pathOf(page).split('/').slice(3).join(' '));
    const before = page.url();
    await page.locator('.foot button').click();
    await page.waitForURL((url) => url.href !== before);
    if (parts.includes('samen')) await sitDown();
  }
}

// From the first page of the work to the first page that asks something of this person.
export async function goOn(page, work) {
  await page.goto(work);
  await page.locator('main .foot a.btn, main a.btn:not(.quiet)').first().click();
  await page.waitForURL((url) => url.pathname !== work);
}

export async function handIn(page) {
  await press(page, 'Lever in');
  await page.getByText('Ingeleverd').first().waitFor();
}
export { kept, sentence };
