import { cpSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { Shell } from '../../docs/support/shell';
import { TARBALL_PATH, TARBALL } from './tarball';

/** Enough for an install over a slow network. */
export const INSTALL_MS = 300_000;

/** npm uses the real registry and cache. */
export function shellWithPackage(environment: Readonly<Record<string, string>> = {}): Shell {
  const { npm_config_cache: cache = join(homedir(), '.npm') } = process.env;
  const shell = new Shell({
    npm_config_cache: cache,
    npm_config_userconfig: join(homedir(), '.npmrc'),
    npm_config_prefer_offline: 'true',
    npm_config_audit: 'false',
    npm_config_update_notifier: 'false',
    ...environment,
  });
  cpSync(TARBALL_PATH, shell.path(TARBALL));
  return shell;
}
