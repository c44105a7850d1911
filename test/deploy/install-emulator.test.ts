import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  installEmulator,
  NoPackagesError,
  NoPythonError,
} from '../../tools/local/install-emulator';

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

it('packages that are nowhere are told in a sentence', () => {
  const make = '/bin/mkdir -p "$4/bin"; echo "exit 1" > "$4/bin/pip"; /bin/chmod 755 "$4/bin/pip"';
  const folder = machine('offline', make);
  expect(() => installEmulator(folder)).toThrow(NoPackagesError);
  expect(() => installEmulator(folder)).toThrow(/pip did not get ministack==[\d.]+ and .*\.$/);
});
