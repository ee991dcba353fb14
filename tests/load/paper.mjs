// Paper in numbers: sheets for a class, then its stack of scans (turned, skewed, shuffled, one PDF) taken in.
// Prints seconds for both, and the most memory that server and workers held together (proportional set size).
// usage: node tests/load/paper.mjs [PAGES]      builds nothing; needs build/trialoog and `npm ci --prefix tests/journeys`
import { performance } from 'node:perf_hooks';
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { demoSchool } from '../journeys/demo.mjs';
import { pictures, shuffled, stack } from '../journeys/scanned.mjs';

const wanted = Number(process.argv[2] ?? 112);

function parentOf(pid) {
  try { return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').pop().split(' ')[1]); } catch { return 0; }
}
function memory(server) {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number);
  let kb = 0;
  for (const pid of all.filter((one) => one === server || parentOf(one) === server)) {
    try { kb += Number(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8').match(/^Pss:\s+(\d+)/m)[1]); } catch { /* it has gone */ }
  }
  return kb / 1024;
}
async function until(page, path, done, each = () => {}) {
  const began = performance.now();
  for (;;) {
    const text = await (await page.request.get(path)).text();
    each();
    if (done(text)) return (performance.now() - began) / 1000;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

const demo = await demoSchool();
const port = new URL(demo.url).port;
const server = Number(execFileSync('sh', ['-c', `ss -ltnpH "sport = :${port}" | grep -o 'pid=[0-9]*' | head -1 | cut -d= -f2`], { encoding: 'utf8' }));
const eva = await demo.signedIn('Eva Verhoeven');
await eva.getByRole('link', { name: 'Bekijk de klas' }).first().click();
await eva.waitForURL(/\/opdracht\//);
const assignment = new URL(eva.url()).pathname, origin = { origin: demo.url };

const began = performance.now();
const asked = await eva.request.post(`${assignment}/papier`, { form: { wie: 'all' }, headers: origin });
const made = new URL(asked.url()).pathname;
await until(eva, made, (text) => text.includes('Download de PDF'));
console.log(`print the class: ${((performance.now() - began) / 1000).toFixed(1)} s`);
const printed = pictures(await (await eva.request.get(`${made}/pdf`)).body());
console.log(`  ${printed.length} pages`);

const jpegs = printed.slice(0, wanted);
const pdf = stack(shuffled(jpegs));
await eva.goto(`${assignment}/papier`);
const path = await eva.getByRole('link', { name: 'Voeg de bladen toe' }).getAttribute('href');
let most = 0;
const start = performance.now();
const sent = await eva.request.post(path, {
  multipart: { scans: { name: 'scan.pdf', mimeType: 'application/pdf', buffer: pdf } }, headers: origin, timeout: 120_000,
});
await until(eva, new URL(sent.url()).pathname, (text) => text.includes('De bladen zijn gelezen'),
  () => { most = Math.max(most, memory(server)); });
const text = await (await eva.request.get(new URL(sent.url()).pathname)).text();
console.log(`take in ${jpegs.length} pages (${(pdf.length / 1048576).toFixed(1)} MB): ${((performance.now() - start) / 1000).toFixed(1)} s, at most ${most.toFixed(0)} MB`);
console.log(`  ${text.match(/\d+ blad(en)? bij [^.]*\./)?.[0]} ${text.match(/\d+ blad(en)? wacht[^<]*/)?.[0] ?? 'nothing waits'}`);
await demo.end();
