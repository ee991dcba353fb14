// Printed sheets as a scanner gives them back: written on, in any order, turned and skewed, in one PDF of pictures.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// The pages of a PDF as JPEG, 150 dots an inch.
export function pictures(pdf) {
  const folder = mkdtempSync(join(tmpdir(), 'trialoog-sheets-'));
  try {
    writeFileSync(join(folder, 'in.pdf'), pdf);
    execFileSync('pdftoppm', ['-jpeg', '-r', '150', join(folder, 'in.pdf'), join(folder, 'page')]);
    return readdirSync(folder).filter((name) => name.endsWith('.jpg')).sort().map((name) => readFileSync(join(folder, name)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function sizeOf(jpeg) {
  for (let at = 2; ;) {
    const marker = jpeg[at + 1];
    if (marker >= 0xc0 && marker <= 0xc3) return { height: jpeg.readUInt16BE(at + 5), width: jpeg.readUInt16BE(at + 7) };
    at += 2 + jpeg.readUInt16BE(at + 2);
  }
}

// Handwriting, more or less: the same for the same number.
function strokes(number, width, height) {
  let seed = number + 1;
  const chance = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
  const lines = [];
  for (let word = 0; word < 12; word++) {
    let x = width * (0.1 + 0.6 * chance()), y = height * (0.15 + 0.6 * chance());
    lines.push(`${x.toFixed(1)} ${y.toFixed(1)} m`);
    for (let bend = 0; bend < 8; bend++) {
      x += 6 + 8 * chance();
      y += 10 * (chance() - 0.5);
      lines.push(`${x.toFixed(1)} ${y.toFixed(1)} l`);
    }
    lines.push('S');
  }
  return `q 0.1 0.1 0.5 RG 1.2 w ${lines.join(' ')} Q`;
}

// `hideCode` tears the corner with the code off.
function content({ width, height, turn, number, hideCode }) {
  const angle = (turn * Math.PI) / 180, cos = Math.cos(angle), sin = Math.sin(angle);
  const onSide = Math.abs(sin) > 0.7, wide = onSide ? height : width, high = onSide ? width : height;
  const torn = hideCode ? `q 1 g ${width * 0.7} ${height * 0.83} ${width * 0.3} ${height * 0.17} re f Q` : '';
  return {
    wide, high,
    text: `q ${cos.toFixed(5)} ${(-sin).toFixed(5)} ${sin.toFixed(5)} ${cos.toFixed(5)} ${wide / 2} ${high / 2} cm `
      + `1 0 0 1 ${-width / 2} ${-height / 2} cm q ${width} 0 0 ${height} 0 0 cm /P Do Q ${strokes(number, width, height)} ${torn} Q`,
  };
}

// `pages`: { jpeg, turn, hideCode }; a page without a jpeg is an empty back.
export function stack(pages) {
  const parts = ['%PDF-1.4\n'], places = [];
  let length = parts[0].length;
  const put = (...pieces) => { for (const piece of pieces) { parts.push(piece); length += Buffer.byteLength(piece); } };
  const object = (id, ...pieces) => { places[id] = length; put(`${id} 0 obj\n`, ...pieces, '\nendobj\n'); };
  const kids = pages.map((_, i) => `${3 + i * 3} 0 R`).join(' ');
  object(1, '<</Type/Catalog/Pages 2 0 R>>');
  object(2, `<</Type/Pages/Count ${pages.length}/Kids[${kids}]>>`);
  pages.forEach(({ jpeg, turn = 0, hideCode = false }, i) => {
    const id = 3 + i * 3;
    const pixels = jpeg ? sizeOf(jpeg) : { width: 8, height: 8 };
    const drawn = jpeg ? content({ width: 595, height: 842, turn, number: i, hideCode }) : { wide: 595, high: 842, text: '' };
    object(id, `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${drawn.wide} ${drawn.high}]/Contents ${id + 1} 0 R`,
      jpeg ? `/Resources<</XObject<</P ${id + 2} 0 R>>>>>>` : '/Resources<<>>>>');
    object(id + 1, `<</Length ${drawn.text.length}>>stream\n${drawn.text}\nendstream`);
    if (jpeg)
      object(id + 2, `<</Type/XObject/Subtype/Image/Width ${pixels.width}/Height ${pixels.height}/ColorSpace/DeviceRGB`
        + `/BitsPerComponent 8/Filter/DCTDecode/Length ${jpeg.length}>>stream\n`, jpeg, '\nendstream');
    else object(id + 2, 'null');
  });
  const start = length, count = places.length;
  put(`xref\n0 ${count}\n0000000000 65535 f \n`);
  for (let id = 1; id < count; id++) put(`${String(places[id]).padStart(10, '0')} 00000 n \n`);
  put(`trailer<</Size ${count}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`);
  return Buffer.concat(parts.map((part) => Buffer.from(part)));
}

// Two sheets beside each other on the glass: one PDF page of an A3.
export function spread(one, other) {
  const pixels = sizeOf(one);
  const draw = 'q 595 0 0 842 0 0 cm /A Do Q q 595 0 0 842 595 0 cm /B Do Q';
  const parts = [Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n'
    + '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 1190 842]/Contents 4 0 R/Resources<</XObject<</A 5 0 R/B 6 0 R>>>>>>endobj\n'
    + `4 0 obj<</Length ${draw.length}>>stream\n${draw}\nendstream endobj\n`)];
  [one, other].forEach((jpeg, i) => parts.push(
    Buffer.from(`${5 + i} 0 obj<</Type/XObject/Subtype/Image/Width ${pixels.width}/Height ${pixels.height}/ColorSpace/DeviceRGB`
      + `/BitsPerComponent 8/Filter/DCTDecode/Length ${jpeg.length}>>stream\n`), jpeg, Buffer.from('\nendstream endobj\n')));
  return Buffer.concat([...parts, Buffer.from('trailer<</Root 1 0 R>>\n%%EOF\n')]);
}

// Every page somewhere else, turned another way: the same shuffle each time.
export function shuffled(jpegs) {
  const turns = [0, 2.5, 180, -3, 90, 181.5, -88, 1];
  return jpegs.map((jpeg, i) => ({ jpeg, turn: turns[i % turns.length], place: (i * 37) % 101 }))
    .sort((a, b) => a.place - b.place);
}
