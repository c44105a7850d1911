import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installEmulator } from '../../tools/local/install-emulator';
import { temporaryDirectory } from '../support/directory';

const root = temporaryDirectory();
const originalPath = process.env['PATH'];
afterEach(() => void (process.env['PATH'] = originalPath));

/**
 * Sets a PATH on which `python3` is this script, or missing.
 *
 * @returns the directory to install the emulator into
 */
function setUpMachine(name: string, python3?: string): string {
  const bin = join(root, name, 'bin');
  mkdirSync(bin, { recursive: true });
  if (python3 !== undefined) writeScript(join(bin, 'python3'), python3);
  process.env['PATH'] = bin;
  return join(root, name, 'emulator');
}

const writeScript = (file: string, commands: string) =>
  writeFileSync(file, `#!/bin/sh\n${commands}\n`, { mode: 0o755 });

function errorOf(directory: string): unknown {
  try {
    return installEmulator(directory);
  } catch (error) {
    return error;
  }
}

it('installEmulator does not install an emulator that is already installed', () => {
  const directory = setUpMachine('installed');
  mkdirSync(join(directory, 'bin'), { recursive: true });
  writeScript(join(directory, 'bin', 'ministack'), '');
  expect(installEmulator(directory)).toBe(join(directory, 'bin', 'ministack'));
});

it.each([
  ['Python', undefined],
  ['venv', 'echo "No module named venv" >&2; exit 1'],
])('installEmulator says what to install if %s is missing', (name, python3) => {
  expect(errorOf(setUpMachine(name, python3))).toMatchObject({
    code: 'pythonMissing',
    message: expect.stringMatching(/install python3 and python3-venv/) as string,
  });
});

it.each([
  ['a signal ends python3', 'kill -INT $$'],
  [
    'a child of python3 dies of a signal',
    'echo "Error: Command died with <Signals.SIGINT: 2>."; exit 1',
  ],
  ['python3 catches the signal', 'echo KeyboardInterrupt >&2; exit 1'],
])('installEmulator reports an interrupt, and no missing Python, when %s', (name, python3) => {
  expect(errorOf(setUpMachine(name, python3))).toMatchObject({ code: 'interrupted' });
});

it('installEmulator reports an interrupt, and no missing package, when a signal ends pip', () => {
  const make =
    '/bin/mkdir -p "$4/bin"; printf "#!/bin/sh\\nkill -TERM \\$\\$\\n" > "$4/bin/pip"; /bin/chmod 755 "$4/bin/pip"';
  expect(errorOf(setUpMachine('impatient', make))).toMatchObject({ code: 'interrupted' });
});

it('installEmulator quotes python3 when it cannot create the directory', () => {
  const directory = setUpMachine(
    'full',
    'echo "Error: [Errno 28] No space left on device"; exit 1',
  );
  expect(errorOf(directory)).toMatchObject({
    code: 'environmentNotCreated',
    message: expect.stringContaining('[Errno 28] No space left on device') as string,
  });
});

it('installEmulator names the packages that pip cannot install', () => {
  const make = '/bin/mkdir -p "$4/bin"; echo "exit 1" > "$4/bin/pip"; /bin/chmod 755 "$4/bin/pip"';
  expect(errorOf(setUpMachine('offline', make))).toMatchObject({
    code: 'packagesNotInstalled',
    message: expect.stringMatching(/ministack==[\d.]+ and .+/) as string,
  });
});
