// A new school, and how its staff gets in.
import { laptop } from './browser.mjs';
import { follow, headed, press } from './steps.mjs';
import { digits } from './totp.mjs';

export const password = 'regen op het dak 7';

// A school with nobody in it but its administrator: what `trialoog accounts found` makes and prints.
export function found(run) {
  const told = run('accounts', 'found', '--board', 'Stichting De Brug', '--school', 'De Drie Cirkels', '--brin', '12AB',
    '--contact', 'Joke Bos', '--contact-email', 'joke@example.org', '--contact-phone', '010 123 45 67',
    '--given-name', 'Anna', '--infix', 'de', '--family-name', 'Wit', '--login', 'a.dewit');
  return told.match(/ with (\S+?),/)[1];
}

export async function typePassword(page, login, word) {
  await page.goto('/inloggen');
  await page.getByLabel('Gebruikersnaam').fill(login);
  await page.getByLabel('Wachtwoord').fill(word);
  await press(page, 'Inloggen');
}

export async function choosePassword(page) {
  await headed(page, 'Kies een wachtwoord');
  await page.getByLabel('Nieuw wachtwoord').fill(password);
  await page.getByLabel('Nog een keer').fill(password);
  await press(page, 'Bewaar en ga verder');
}

// From the one-time password to the first page; gives the key that the app on the phone keeps.
export async function firstSignIn(page, login, oneTime, see = async () => {}) {
  await typePassword(page, login, oneTime);
  await see(page, 'choose a password');
  await choosePassword(page);
  await headed(page, 'Stel de tweede stap in');
  await see(page, 'set up the second step');
  const key = await page.locator('main code').innerText();
  await page.getByLabel('De zes cijfers uit je app').fill(digits(key));
  await press(page, 'Klaar');
  await page.waitForURL('**/');
  return key;
}

// The administrator gives somebody of the staff an account; that person signs in for the first time.
export async function newAccount(administrator, name, login) {
  await administrator.goto(`/beheer/mensen?zoek=${encodeURIComponent(name)}`);
  await follow(administrator, name);
  await administrator.getByLabel('Gebruikersnaam').fill(login);
  await press(administrator, 'Maak een account');
  await headed(administrator, /Wachtwoord voor/);
  return administrator.locator('main code').nth(1).innerText();
}

export async function mentorSignsIn(stage, login, oneTime) {
  const page = await stage.person(login, { viewport: laptop });
  await typePassword(page, login, oneTime);
  await choosePassword(page);
  await page.waitForURL('**/');
  return page;
}
