import { spawn } from 'node:child_process';

const COMMANDS: Readonly<{ [platform: string]: readonly string[] }> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
};

/** Opens an address in the default browser. */
export function openBrowser(url: string, start: typeof spawn = spawn): void {
  const [command = 'xdg-open', ...before] = COMMANDS[process.platform] ?? [];
  const child = start(command, [...before, url], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}
