import { spawn } from 'node:child_process';

const COMMANDS: Readonly<{ [platform: string]: readonly string[] }> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
};

/** @param failed called if no browser can be started */
export function openBrowser(url: string, failed: () => void, start = spawn): void {
  const [command = 'xdg-open', ...before] = COMMANDS[process.platform] ?? [];
  const child = start(command, [...before, url], { stdio: 'ignore', detached: true });
  child.on('error', failed);
  child.on('exit', (code) => {
    if (code !== 0 && code !== null) failed();
  });
  child.unref();
}
