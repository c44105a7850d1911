import { type spawn } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { openBrowser } from '../../../simulator/cli/open-browser';

const URL = 'http://127.0.0.1:8080';
const platformProperty = Object.getOwnPropertyDescriptor(process, 'platform')!;

afterEach(() => void Object.defineProperty(process, 'platform', platformProperty));

it.each([
  ['linux', 'xdg-open', [URL]],
  ['darwin', 'open', [URL]],
  ['win32', 'cmd', ['/c', 'start', '', URL]],
])(
  'openBrowser opens an address on %s with %s, and reports that no browser can be started',
  (system, command, args) => {
    Object.defineProperty(process, 'platform', { ...platformProperty, value: system });
    const child = Object.assign(new EventEmitter(), { unref: jest.fn() });
    const spawnProcess = jest.fn(() => child);

    const onFailure = jest.fn();

    openBrowser(URL, onFailure, spawnProcess as unknown as typeof spawn);

    expect(spawnProcess).toHaveBeenCalledWith(command, args, { stdio: 'ignore', detached: true });
    expect(child.unref).toHaveBeenCalled();
    expect(onFailure).not.toHaveBeenCalled();
    child.emit('error', new Error('ENOENT'));
    expect(onFailure).toHaveBeenCalledTimes(1);
    child.emit('exit', 0);
    expect(onFailure).toHaveBeenCalledTimes(1);
    child.emit('exit', 3);
    expect(onFailure).toHaveBeenCalledTimes(2);
  },
);
