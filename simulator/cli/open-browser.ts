import { spawn } from 'node:child_process';

const COMMANDS: Readonly<{ [platform: string]: readonly string[] }> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
};

/** @param onFailure called if no browser can be started */
export function openBrowser(url: string, onFailure: () => void, start = spawn): void {
  const [command = 'xdg-open', ...commandArguments] = COMMANDS[process.platform] ?? [];
  const child = start(command, [...commandArguments, url], { stdio: 'ignore', detached: true });
  child.on('error', onFailure);
  child.on('exit', (code) => {
    if (code !== 0 && code !== null) onFailure();
  });
  child.unref();
}
