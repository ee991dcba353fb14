// Looks at a page as it is: on a laptop and a phone without an axe violation, legible in the dark too, whole on a tablet,
// nothing sideways even at 320 px, and HTML as the standard says. SHOTS=folder keeps pictures.
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import assert from 'node:assert/strict';
import { HtmlValidate } from 'html-validate';
import { laptop, narrowest, phone, tablet } from './browser.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: { 'long-title': 'off', 'no-trailing-whitespace': 'off', 'attribute-boolean-style': 'off', 'doctype-style': 'off' },
});

async function violations(page, runOnly = rules) {
  // comes in through the debugger, so our content security policy stays as it is
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
  const found = await page.evaluate(async (wanted) => {
    const { violations: all } = await globalThis.axe.run(document, { runOnly: wanted, resultTypes: ['violations'] });
    return all.map((v) => `${v.id}: ${v.nodes.map((n) => n.html.slice(0, 160)).slice(0, 3)} ${v.nodes[0].failureSummary}`);
  }, runOnly);
  return found;
}

// What sticks out of the window, by name; what scrolls within a box of its own may.
const tooWide = (page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.body.querySelectorAll('*')]
      .filter((e) => e.getBoundingClientRect().right > clientWidth + 1)
      .map((e) => `${e.tagName.toLowerCase()}.${e.className} ${Math.round(e.getBoundingClientRect().right)}`)
      .slice(0, 5);
  });

// Drawings and tables that are whole only for who scrolls them sideways.
const cutOff = (page) =>
  page.evaluate(() => [...document.querySelectorAll('main .scroll')]
    .filter((e) => e.scrollWidth > e.clientWidth + 1).map((e) => `${e.className}: ${e.scrollWidth} in ${e.clientWidth}`));

let shot = 0;
async function keepShot(page, name) {
  const folder = process.env.SHOTS;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  const size = page.viewportSize(), { width } = size;
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.max(size.height, height) }); // so that what sticks is at the end
  const file = `${String(shot).padStart(3, '0')}-${name.replace(/\W+/g, '-')}-${width}.png`;
  await page.screenshot({ path: join(folder, `${process.pid}-${file}`), fullPage: true });
  await page.setViewportSize(size);
}

// As the server sent it: a browser's own account of a page hides what it repaired.
async function source(page) {
  const answer = await page.context().request.get(page.url(), { maxRedirects: 0 });
  return answer.ok() ? answer.text() : page.content();
}

async function validity(html) {
  const report = await validator.validateString(html);
  return report.results.flatMap((r) => r.messages.map((m) => `${m.ruleId}: ${m.message} (line ${m.line}, ${m.selector})`));
}

export async function look(page, name) {
  const before = page.viewportSize();
  shot += 1;
  for (const size of [laptop, tablet, phone, narrowest]) {
    await page.setViewportSize(size);
    assert.deepEqual(await tooWide(page), [], `${name} fits in ${size.width} px`);
    if (size.width >= tablet.width) assert.deepEqual(await cutOff(page), [], `${name} is whole at ${size.width} px`);
    if (size === tablet) await keepShot(page, name);
    if (size === narrowest || size === tablet) continue;
    assert.deepEqual(await violations(page), [], `${name} is accessible at ${size.width} px`);
    await keepShot(page, name);
  }
  await page.emulateMedia({ colorScheme: 'dark' });
  assert.deepEqual(await violations(page, { type: 'rule', values: ['color-contrast'] }), [], `${name} can be read in the dark`);
  await page.setViewportSize(phone);
  await keepShot(page, `${name} in the dark`);
  await page.emulateMedia({ colorScheme: null });
  await page.setViewportSize(before);
  assert.deepEqual(await validity(await source(page)), [], `${name} is valid HTML`);
}
