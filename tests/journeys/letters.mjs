// Reading the letters that come from the printer: the text as people read it, the square as a phone does.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { press, sees } from './steps.mjs';

const codeShape = /\b[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{3}\b/g;

// Pages of a PDF, each as text; without the empty backs.
export function textPages(pdf) {
  const text = execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' });
  return text.split('\f').filter((page) => page.trim());
}

// What stands in the squares of a PDF, in the order of its pages.
export function squares(pdf) {
  const folder = mkdtempSync(join(tmpdir(), 'trialoog-letters-'));
  try {
    writeFileSync(join(folder, 'letters.pdf'), pdf);
    execFileSync('pdftoppm', ['-r', '150', '-gray', join(folder, 'letters.pdf'), join(folder, 'page')]);
    // 4: there is none on an empty back.
    const read = execFileSync('sh', ['-c', 'zbarimg --nodbus --quiet --raw --set disable --set qrcode.enable page-*.pgm || [ $? = 4 ]'],
      { cwd: folder, encoding: 'utf8' });
    return read.trim().split('\n');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export const codesOn = (page) => page.match(codeShape) ?? [];

// On /beheer/brieven: chooses, waits until the job is done, and takes the file.
export async function makeLetters(page, readers, className, see = async () => {}) {
  await page.goto('/beheer/brieven');
  await see(page, 'letters');
  await page.getByLabel(readers).check();
  await page.getByLabel('Voor welke klassen?').selectOption({ label: `Klas ${className}` });
  await press(page, 'Maak de brieven');
  await sees(page, /(brief is|brieven zijn|kaartje is|kaartjes zijn) klaar/);
  await see(page, 'letters are ready');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Download de PDF' }).click()]);
  return readFileSync(await download.path());
}
