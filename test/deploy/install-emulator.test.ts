import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installEmulator } from '../../tools/local/install-emulator';
import {
  InterruptedError,
  NoEnvironmentError,
  NoPackagesError,
  NoPythonError,
} from '../../tools/local/install-errors';

const root = mkdtempSync(join(tmpdir(), 'install-emulator-'));
const path = process.env['PATH'];
afterEach(() => void (process.env['PATH'] = path));
afterAll(() => rmSync(root, { recursive: true }));

/** A machine whose `python3` is this script, or that has none. */
function machine(name: string, python3?: string): string {
  const bin = join(root, name, 'bin');
  mkdirSync(bin, { recursive: true });
  if (python3 !== undefined) script(join(bin, 'python3'), python3);
  process.env['PATH'] = bin;
  return join(root, name, 'emulator');
}

function script(file: string, commands: string): void {
  writeFileSync(file, `#!/bin/sh\n${commands}\n`);
  chmodSync(file, 0o755);
}

it('what is there is not installed again', () => {
  const folder = machine('installed');
  mkdirSync(join(folder, 'bin'), { recursive: true });
  script(join(folder, 'bin', 'ministack'), '');
  expect(installEmulator(folder)).toBe(join(folder, 'bin', 'ministack'));
});

it.each([
  ['no Python', undefined],
  ['a Python without venv', 'echo "No module named venv" >&2; exit 1'],
])('%s is told in a sentence', (name, python3) => {
  const folder = machine(name, python3);
  expect(() => installEmulator(folder)).toThrow(NoPythonError);
  expect(() => installEmulator(folder)).toThrow(
    /^The emulated AWS needs Python 3 .* install python3 and python3-venv, .*\.$/,
  );
});

it.each([
  ['the signal ends', 'kill -INT $$'],
  ['a child of Python dies of', 'echo "Error: Command died with <Signals.SIGINT: 2>."; exit 1'],
  ['Python catches', 'echo KeyboardInterrupt >&2; exit 1'],
])('an interrupt that %s is no missing Python', (name, python3) => {
  const folder = machine(name, python3);
  expect(() => installEmulator(folder)).toThrow(InterruptedError);
  expect(() => installEmulator(folder)).toThrow(/interrupted: run it again, and it begins anew\.$/);
});

it('packages that are interrupted are not looked for in the network', () => {
  const make =
    '/bin/mkdir -p "$4/bin"; printf "#!/bin/sh\\nkill -TERM \\$\\$\\n" > "$4/bin/pip"; /bin/chmod 755 "$4/bin/pip"';
  expect(() => installEmulator(machine('impatient', make))).toThrow(InterruptedError);
});

it('a folder that Python can not make is told with its words', () => {
  const folder = machine('full', 'echo "Error: [Errno 28] No space left on device"; exit 1');
  expect(() => installEmulator(folder)).toThrow(NoEnvironmentError);
  expect(() => installEmulator(folder)).toThrow(
    /full.emulator \(.*No space left on device\): look/,
  );
});

it('packages that are nowhere are told in a sentence', () => {
  const make = '/bin/mkdir -p "$4/bin"; echo "exit 1" > "$4/bin/pip"; /bin/chmod 755 "$4/bin/pip"';
  const folder = machine('offline', make);
  expect(() => installEmulator(folder)).toThrow(NoPackagesError);
  expect(() => installEmulator(folder)).toThrow(/pip did not get ministack==[\d.]+ and .*\.$/);
});
