// Breadth first from the first page: what somebody can come to by links.
import assert from 'node:assert/strict';

// "/werk/{id}/leerling/{n}" for "/werk/0190…/leerling/2"
export const kindOf = (path) => path.replace(/\?.*/, '').split('/')
  .map((part) => (/^\d{1,4}$/.test(part) ? '{n}' : /^[0-9a-f-]{36}$|^[0-9a-f]{32,}$/.test(part) ? '{id}'
    : /^(qualities|[a-z]+_[a-z_]+)$/.test(part) ? '{template}' : part)).join('/');
const unescaped = (text) => text.replaceAll('&amp;', '&').replaceAll('&#39;', "'");
const linksOf = (html) => [...html.matchAll(/<a\b[^>]*?\shref="(\/[^"#]*)/g)].map(([, href]) => unescaped(href));

// [path, kind, html] of every page that is HTML; of each kind at most so many.
export async function reachable(page, base, mostOfAKind) {
  const waiting = ['/'], seen = new Set(waiting), count = new Map(), pages = [];
  while (waiting.length) {
    const path = waiting.shift(), kind = kindOf(path);
    if ((count.get(kind) ?? 0) >= mostOfAKind) continue;
    count.set(kind, (count.get(kind) ?? 0) + 1);
    const answer = await page.request.get(path);
    assert.equal(answer.status(), 200, `${path} answers`);
    if (!answer.headers()['content-type'].startsWith('text/html')) continue;
    const landed = answer.url().slice(base.length), html = await answer.text();
    pages.push([landed, kindOf(landed), html]);
    for (const link of linksOf(html))
      if (!seen.has(link)) { seen.add(link); waiting.push(link); }
  }
  return pages;
}
