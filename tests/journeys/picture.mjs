// A photo as a phone makes it: large, and with the place where it was taken.
const pointsOf = (numbers) => numbers.flatMap((n) => [n, 1]);

// EXIF with GPS: 52° 5' 24" north, 5° 7' 12" east.
function gps() {
  const body = Buffer.alloc(26 + 54 + 48);
  body.write('II*\0', 0, 'latin1');
  body.writeUInt32LE(8, 4);
  body.writeUInt16LE(1, 8); // one entry: where the GPS part begins
  entry(body, 10, 0x8825, 4, 1, 26);
  body.writeUInt16LE(4, 26);
  entry(body, 28, 1, 2, 2, 'N'.charCodeAt(0));
  entry(body, 40, 2, 5, 3, 80);
  entry(body, 52, 3, 2, 2, 'E'.charCodeAt(0));
  entry(body, 64, 4, 5, 3, 104);
  pointsOf([52, 5, 24]).concat(pointsOf([5, 7, 12])).forEach((n, i) => body.writeUInt32LE(n, 80 + 4 * i));
  return body;
}
function entry(body, at, tag, type, count, value) {
  body.writeUInt16LE(tag, at);
  body.writeUInt16LE(type, at + 2);
  body.writeUInt32LE(count, at + 4);
  body.writeUInt32LE(value, at + 8);
}

function withExif(jpeg) {
  const exif = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), gps()]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(exif.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, exif, jpeg.subarray(2)]);
}

// Drawn by a browser: two faces in the evening light. `width` pixels, three by four.
export async function photo(context, width = 3000) {
  const page = await context.newPage();
  const data = await page.evaluate((w) => {
    const canvas = Object.assign(document.createElement('canvas'), { width: w, height: w * 0.75 });
    const pen = canvas.getContext('2d'), h = canvas.height;
    const sky = pen.createLinearGradient(0, 0, w, h);
    sky.addColorStop(0, '#f3c178');
    sky.addColorStop(1, '#4a6fa5');
    pen.fillStyle = sky;
    pen.fillRect(0, 0, w, h);
    const disc = (x, y, r, colour) => { pen.fillStyle = colour; pen.beginPath(); pen.arc(x * w, y * h, r * w, 0, 7); pen.fill(); };
    for (const [x, skin, coat] of [[0.35, '#8d5a3b', '#0b6b5d'], [0.65, '#a9714b', '#a8470a']]) {
      disc(x, 1.05, 0.2, coat);
      disc(x, 0.5, 0.11, skin);
      for (const eye of [-0.035, 0.035]) disc(x + eye, 0.47, 0.012, '#222');
    }
    return canvas.toDataURL('image/jpeg', 0.92);
  }, width);
  await page.close();
  const bytes = withExif(Buffer.from(data.split(',')[1], 'base64'));
  return { name: 'IMG_0042.jpg', mimeType: 'image/jpeg', buffer: bytes };
}

// Whether a JPEG says anything about camera or place.
export const tells = (jpeg) => jpeg.includes('Exif') || jpeg.includes('GPS') || jpeg.includes('http://ns.adobe.com');
