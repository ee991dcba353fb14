"""What is measured: the pages and acts of issues 2 and 3, each as one of the demo's people."""
import http.client, io, json, os, re, subprocess, threading, time, urllib.parse

UUID = r'[0-9a-f]{8}-[0-9a-f-]{27}'


def fields_to_fill(person, work):
    """The text fields of the pupil's part, each with the version that the page shows."""
    fields = []
    for step in range(1, 6):
        try: page = person.get(f'/werk/{work}/leerling/{step}')
        except OSError: break
        fields += re.findall(r'<textarea[^>]* name="([a-z0-9_.]+)"', page)
    return list(dict.fromkeys(fields))


def find(pupils, mentor, grown):
    """Fields of work in progress, for 32 who save; works that take a photo; and the mentor's class page."""
    fields, photos = [], []
    for pupil in pupils:
        for work in dict.fromkeys(re.findall(rf'/werk/({UUID})', pupil.get('/'))):
            fields += [{'person': pupil, 'work': work, 'field': f} for f in fields_to_fill(pupil, work)]
            try: together = pupil.get(f'/werk/{work}/samen')
            except OSError: continue
            field = re.search(r'<input[^>]* type="file"[^>]*>', together)
            if field: photos.append({'person': pupil, 'work': work, 'photo_field': re.search(r' name="([^"]+)"', field.group(0)).group(1)})
        if len(fields) >= 64 and len(photos) >= 12: break
    if len(fields) < 32 or not photos: raise SystemExit(f'the demo has {len(fields)} fields to save and {len(photos)} works for a photo')
    return {'works': fields, 'photos': photos, 'mentor': mentor, 'grown': grown,
            'assignment': re.search(rf'/opdracht/({UUID})', mentor.get('/')).group(1)}


def full_dossier(pupil, pieces=100):
    """Where the pupil's dossier is, after it has grown to so many pieces."""
    dossier = re.search(rf'/dossier/({UUID})', pupil.get('/')).group(0)
    there = sum(len(set(re.findall(rf'/stuk/({UUID})', pupil.get(f'{dossier}/tijd?jaar={year}')))) for year in range(2020, 2030))
    told = 'Ik keek mee, vroeg veel en hielp aan het eind van de dag met opruimen. Ik leerde wat er bij komt kijken. ' * 6
    for number in range(there, pieces):
        pupil.post(f'{dossier}/nieuw', {'titel': f'Stuk {number}', 'dag': f'{2023 + number % 3}-{1 + number % 9:02}-{1 + number % 28:02}',
                                        'thema': ('qualities', 'motives', 'work_exploration')[number % 3], 'vertel': told})
    return dossier


def big_photo(folder):
    """A 12-megapixel JPEG of about 3 MB, of noise as soft as a phone's (needs the package libvips-tools)."""
    path = os.path.join(folder, 'photo')
    def vips(*words): subprocess.run(['vips', *words], check=True)
    vips('gaussnoise', path + '.v', '4000', '3000', '--mean', '128', '--sigma', '60')
    vips('gaussblur', path + '.v', path + '-soft.v', '2')
    vips('cast', path + '-soft.v', path + '-bytes.v', 'uchar')
    vips('bandjoin', ' '.join([path + '-bytes.v'] * 3), path + '-rgb.v')
    for quality in range(98, 40, -4):
        vips('copy', path + '-rgb.v', f'{path}.jpg[Q={quality}]')
        if os.path.getsize(path + '.jpg') < 3.1e6: break
    return open(path + '.jpg', 'rb').read()


def upload(server, found, photo, most=2):
    boundary = 'trialoogload'
    works = found['photos']

    def scenario(connections, seconds):
        jobs = [w for w in works for _ in range(most)]
        times, errors, lock = [], [0], threading.Lock()
        until = time.monotonic() + max(seconds, 6)

        def send():
            while time.monotonic() < until:
                with lock:
                    if not jobs: return
                    one = jobs.pop()
                body = (f'--{boundary}\r\nContent-Disposition: form-data; name="{one["photo_field"]}"; filename="f.jpg"\r\n'
                        f'Content-Type: image/jpeg\r\n\r\n').encode() + photo + f'\r\n--{boundary}--\r\n'.encode()
                began = time.monotonic()
                client = http.client.HTTPConnection('127.0.0.1', server.port)
                client.request('POST', f'/werk/{one["work"]}/foto', body, {
                    'Cookie': one['person'].cookie, 'Origin': server.url, 'Sec-Fetch-Site': 'same-origin',
                    'Content-Type': f'multipart/form-data; boundary={boundary}'})
                status = client.getresponse().status
                with lock:
                    times.append((time.monotonic() - began) * 1000)
                    errors[0] += status != 303

        threads = [threading.Thread(target=send) for _ in range(connections)]
        for thread in threads: thread.start()
        for thread in threads: thread.join()
        times.sort()
        return {'requests': len(times), 'errors': errors[0], 'p50': times[len(times) // 2], 'p99': times[int(len(times) * 0.99)]}

    return scenario


def save(server, found, wrk, folder):
    """Each thread saves a field of its own work again and again, with the version that the last save gave."""
    def scenario(connections, seconds):
        targets = os.path.join(folder, 'targets.txt')
        with open(targets, 'w') as out:
            for i in range(connections):
                one = found['works'][i % len(found['works'])]
                out.write(f"{one['person'].cookie}\t/werk/{one['work']}/antwoord\t{one['field']}\t{server.url}\n")
        return wrk(server.url, connections, seconds, 'save.lua', [targets], threads=connections)
    return scenario


def all_of(server, found, wrk, folder):
    first = found['works'][0]
    def get(path, cookie=''):
        return lambda c, s: wrk(server.url + path, c, s, 'get.lua', [cookie] if cookie else [])
    yield 'sign-in page', get('/code')
    yield "pupil's home", get('/', first['person'].cookie)
    yield 'assignment page', get(f"/werk/{first['work']}/leerling/2", first['person'].cookie)
    yield 'durable save', save(server, found, wrk, folder)
    yield 'class page of 28', get(f"/opdracht/{found['assignment']}", found['mentor'].cookie)
    grown = full_dossier(found['grown'])
    yield 'dossier of 100 pieces', get(grown, found['grown'].cookie)
    yield 'a year of that dossier', get(f'{grown}/tijd?jaar=2024', found['grown'].cookie)
    yield 'upload 3 MB, 12 MP', upload(server, found, big_photo(folder))
