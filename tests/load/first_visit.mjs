// The first visit of the assignment on a cheap phone: CPU 4× slower, 1.6 Mbit/s, 150 ms away. Counts requests and bytes
// over the line, and when the largest text stands there (LCP). Medians of a few visits, each with an empty cache.
// usage: node tests/load/first_visit.mjs URL COOKIE_NAME=VALUE PATH [VISITS]
import { createRequire } from 'node:module';
const { chromium } = createRequire(new URL('../journeys/package.json', import.meta.url))('playwright-core');

const [url, cookie, path, visits = '5'] = process.argv.slice(2);
const [name, ...rest] = cookie.split('=');

async function visit(browser) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true });
  await context.addCookies([{ name, value: rest.join('='), url }]);
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.clearBrowserCache');
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false, latency: 150, downloadThroughput: (1.6 * 1024 * 1024) / 8, uploadThroughput: (0.75 * 1024 * 1024) / 8,
  });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  let requests = 0;
  let bytes = 0;
  devtools.on('Network.requestWillBeSent', ({ request }) => { if (request.url.startsWith('http')) requests++; });
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => { bytes += encodedDataLength; });
  await page.addInitScript(() => {
    globalThis.largest = 0;
    new PerformanceObserver((list) => { for (const entry of list.getEntries()) globalThis.largest = entry.startTime; })
      .observe({ type: 'largest-contentful-paint', buffered: true });
  });
  await page.goto(url + path, { waitUntil: 'load' });
  await page.waitForTimeout(1500);
  const lcp = await page.evaluate(() => globalThis.largest);
  await context.close();
  return { requests, kb: bytes / 1024, lcp };
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
const seen = [];
for (let i = 0; i < Number(visits); i++) seen.push(await visit(browser));
await browser.close();
const median = (key) => seen.map((v) => v[key]).sort((a, b) => a - b)[Math.floor(seen.length / 2)];
console.log(`first visit of ${path.replace(/[0-9a-f-]{36}/, '…')}: ${median('requests')} requests, ${median('kb').toFixed(1)} KB, LCP ${(median('lcp') / 1000).toFixed(2)} s (median of ${visits})`);
