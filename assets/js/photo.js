// Makes a photo smaller on the phone before it is sent, as a JPEG that every server reads, and shows how far it is.
// What the browser can't read is sent as it is: the server reads more kinds.
const longest = 1600;

async function reduced(file) {
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    return await new Promise((done) => { canvas.toBlob((jpeg) => done(jpeg ?? file), 'image/jpeg', 0.85); });
  } catch {
    return file;
  }
}

function send(form, field, photo, progress) {
  const body = new FormData();
  body.append(field, photo, 'foto.jpg');
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    request.open('POST', form.action);
    request.upload.onprogress = (event) => { if (event.lengthComputable) progress(event.loaded / event.total); };
    request.onload = () => done(request);
    request.onerror = failed;
    request.send(body);
  });
}

for (const form of document.querySelectorAll('form[data-photo]')) {
  const input = form.querySelector('input[type=file]');
  const status = form.querySelector('[data-status]');
  const { textBusy, textFailed } = form.dataset;
  form.querySelector('button').hidden = true;
  input.addEventListener('change', async () => {
    if (!input.files.length) return;
    const bar = document.createElement('progress');
    bar.setAttribute('aria-label', textBusy);
    status.replaceChildren(textBusy, bar);
    try {
      const answer = await send(form, input.name, await reduced(input.files[0]), (part) => { bar.value = part; });
      if (answer.status === 200) { location.reload(); return; }
      const page = new DOMParser().parseFromString(answer.responseText, 'text/html');
      status.textContent = page.querySelector('.wrong, main .lead')?.textContent ?? textFailed;
    } catch {
      status.textContent = textFailed;
    }
    input.value = '';
  });
}

// In a form with more fields the small one takes the photo's place, and goes along with the rest.
for (const input of document.querySelectorAll('form:not([data-photo]) .photo input[type=file]'))
  input.addEventListener('change', async () => {
    const [file] = input.files;
    const photo = file && await reduced(file);
    if (!photo || photo === file || input.files[0] !== file) return;
    const instead = new DataTransfer();
    instead.items.add(new File([photo], `${file.name.replace(/\.\w+$/, '')}.jpg`, { type: photo.type }));
    input.files = instead.files;
  });
