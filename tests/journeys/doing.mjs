// How pupil and adult do the assignment Qualities, with or without scripts.
import { headed, press, within } from './steps.mjs';

export const pupilTells = {
  situations: ['Ik haalde mijn zwemdiploma.', 'Ik hielp oma met de boodschappen.', 'Ik maakte mijn planning zelf.'],
  qualities: ['houdt vol', 'behulpzaam', 'handig'],
};
export const adultTells = {
  situations: ['Ze bleef oefenen in het koude water.', 'Ze droeg de tassen van oma.', 'Ze gaf een fout gewoon toe.'],
  qualities: ['houdt vol', 'behulpzaam', 'eerlijk'],
};

export async function pick(group, word) {
  const chip = group.locator('.chip', { hasText: word }).first();
  if (!(await chip.isVisible())) await group.locator('summary').click();
  await chip.click();
}

export const kept = (page) => within(5, 'it is kept', async () => (await page.locator('.saved').innerText()) === 'Bewaard');

// On the assignment's first page.
export async function chooseWith(page, choice, name = '') {
  await page.getByRole('link', { name: 'Kies met wie' }).click();
  await page.getByLabel(choice, { exact: true }).check();
  await page.getByLabel(/^Hoe noem/).fill(name);
  await press(page, 'Verder');
  await page.waitForURL(/\/leerling\/1$/);
}

// From the first step of one's own part to its last; `see` looks at each kind of step once.
export async function doOwnPart(page, { situations, qualities }, see = async () => {}) {
  const next = async () => {
    const before = page.url();
    await page.locator('.foot button').click();
    await page.waitForURL((url) => url.href !== before);
  };
  await page.waitForURL(/\/(leerling|volwassene)\/\d$/);
  if (/\/leerling\/1$/.test(page.url())) {
    await see(page, 'a beginning in class');
    await next();
  }
  for (const [at, situation] of situations.entries()) {
    const words = page.getByRole('textbox').first();
    await words.waitFor();
    await words.fill(situation);
    await pick(page.locator('main'), qualities[at]);
    if (at === 0) await see(page, 'a situation');
    await next();
  }
  await headed(page, /top drie/);
  for (const [at, word] of qualities.entries()) await pick(page.locator('fieldset').nth(at), word);
  await see(page, 'a top three');
  await next();
}

// Between the own part and the talk: the other is there.
export async function sitTogether(page, question) {
  if (question) await headed(page, question);
  await page.getByRole('link', { name: 'Ja, we kijken samen' }).click();
  await page.waitForURL(/\?bij=ja$/);
}

export const answer = (page, field) => page.locator(`[name=${field}]`);

// From the talk to the mentor: `field` by `field` what they say, then handing in.
export async function talkAndHandIn(page, said) {
  await headed(page, 'Praat er samen over');
  for (const [field, words] of Object.entries(said)) await answer(page, field).fill(words);
  await press(page, 'Klaar');
  await headed(page, /^Inleveren bij/);
  await press(page, 'Lever in');
  await page.getByText('Ingeleverd').first().waitFor();
}
