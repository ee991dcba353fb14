// The demo school: everybody by name, each getting in by the link of the demo.
import { laptop, phone, stage } from './browser.mjs';

const onPhones = new Set(['pupil', 'parent', 'supporter']);

export async function demoSchool() {
  let accounts;
  const on = await stage((run) => {
    run('demo');
    accounts = JSON.parse(run('demo', 'accounts', '--json'));
  });
  return {
    ...on,
    accounts,
    // A device of its own each time; `name` as in the demo's table, or of any other pupil.
    async signedIn(name, options = {}) {
      const named = (all) => all.find((one) => one.name === name);
      const account = named(accounts) ?? named(JSON.parse(on.run('demo', 'accounts', '--json', '--pupils')));
      const page = await on.person(name, { viewport: onPhones.has(account.role) ? phone : laptop, ...options });
      await page.goto(account.url);
      await page.getByRole('button', { name: /^Ga verder als/ }).click();
      await page.waitForURL(`${on.url}/`);
      return page;
    },
  };
}
