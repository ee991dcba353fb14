// Chromium as people hold it: a phone, a tablet and a laptop, each person with a device of their own.
import { chromium } from 'playwright-core';
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from './server.mjs';

export const phone = { width: 360, height: 740 };
export const laptop = { width: 1280, height: 800 };
export const tablet = { width: 820, height: 1180 };
export const narrowest = { width: 320, height: 640 };

const launch = () =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync'],
  });

// What a page's own scripts may not do: fail, be refused by the content security policy, call another host.
function watch(context, url, name, complaints) {
  context.on('request', (request) => {
    const target = request.url();
    if (!target.startsWith(url) && !/^(data|blob):/.test(target)) complaints.push(`${name} asked ${target}`);
  });
  context.on('weberror', (error) => complaints.push(`${name}: ${error.error()}`));
  context.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      complaints.push(`${name}: ${message.text()}`);
  });
}

// A server, a browser and the people who come in. `end()` says when a page called elsewhere or a script failed.
export async function stage(prepare, where) {
  const server = await serve(prepare, where);
  const browser = await launch();
  const complaints = [], pages = new Map();
  return {
    ...server,
    browser,
    async person(name, options = {}) {
      // without motion a colour is never halfway when axe measures it
      const context = await browser.newContext({
        viewport: phone, baseURL: server.url, locale: 'nl-NL', reducedMotion: 'reduce', ...options,
      });
      context.setDefaultTimeout(20_000);
      watch(context, server.url, name, complaints);
      const page = await context.newPage();
      pages.set(name, page);
      return page;
    },
    // For who looks into a failure: the pages that people had before them, with SHOTS set.
    async showAll(what) {
      if (!process.env.SHOTS) return;
      mkdirSync(process.env.SHOTS, { recursive: true });
      for (const [name, page] of pages)
        await page.screenshot({ path: join(process.env.SHOTS, `failed-${what}-${name}.png`.replace(/ /g, '-')) }).catch(() => {});
    },
    async end() {
      await browser.close();
      assert.equal(await server.stop(), 0, 'the server ends well');
      assert.deepEqual(complaints, []);
    },
  };
}
