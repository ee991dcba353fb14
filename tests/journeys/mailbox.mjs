// The letters that left by e-mail: files in the outbox, each as { to, subject, text }.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const quotedPrintable = (text) =>
  Buffer.from(text.replace(/=\r?\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16))), 'latin1').toString('utf8');
const words = (header) =>
  header.replace(/\?=\s+=\?/g, '?==?').replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, how, text) =>
    (how.toLowerCase() === 'b' ? Buffer.from(text, 'base64').toString('utf8') : quotedPrintable(text.replaceAll('_', ' '))));

function opened(file) {
  const mail = readFileSync(file, 'latin1');
  const end = mail.search(/\r?\n\r?\n/);
  const head = mail.slice(0, end).replace(/\r?\n[ \t]+/g, ' '), body = mail.slice(end).trim();
  const field = (name) => words(head.match(new RegExp(`^${name}: (.*)$`, 'mi'))?.[1].trim() ?? '');
  const text = /base64/i.test(field('Content-Transfer-Encoding')) ? Buffer.from(body, 'base64').toString('utf8') : quotedPrintable(body);
  return { to: field('To'), subject: field('Subject'), language: field('Content-Language'), text };
}

export const mails = (data) =>
  readdirSync(join(data, 'outbox')).filter((name) => name.endsWith('.eml')).map((name) => opened(join(data, 'outbox', name)));
