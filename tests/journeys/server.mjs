// A server of its own for each journey: a fresh data folder, a free port, the program as it is shipped.
import { spawn, execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
export const program = process.env.TRIALOOG ?? join(root, 'build', 'trialoog');

const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

async function answers(url, seconds) {
  for (let i = 0; i < seconds * 20; i++) {
    try {
      if ((await fetch(url)).ok) return;
    } catch {
      // not listening yet
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${url} did not answer within ${seconds} s`);
}

// `prepare(run)` gets a function that runs `trialoog ARGS` in this data folder and returns what it prints. `host`: by
// which name the school would be found on the web: letters to a school aren't printed for this computer's own.
export async function serve(prepare = () => {}, { host = '127.0.0.1' } = {}) {
  const data = mkdtempSync(join(tmpdir(), 'trialoog-journey-'));
  const port = await freePort();
  const scans = join(data, 'scans');
  mkdirSync(scans);
  const env = {
    ...process.env, DATA: data, PORT: String(port), TRIALOOG_URL: `http://${host}:${port}`, TRIALOOG_QUIET_HOURS: 'off', TRIALOOG_SCANS: scans,
  };
  const run = (...args) => execFileSync(program, args, { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  await prepare(run);
  const child = spawn(program, ['serve'], { env, stdio: ['ignore', 'inherit', 'inherit'] });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const url = `http://127.0.0.1:${port}`;
  await answers(`${url}/healthz`, 20);
  return {
    url,
    address: env.TRIALOOG_URL, // as it stands in letters
    data,
    scans, // where the schools' scanners drop their files
    run,
    async stop() {
      child.kill('SIGTERM');
      const code = await ended;
      rmSync(data, { recursive: true, force: true });
      return code;
    },
  };
}
