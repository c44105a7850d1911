import { cpSync, existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { packageFile } from '../../skill-source/package-file';

const PACKAGE = 'alexa-voice-forward-account-linking';

export function createProject(name: string, directory = name): void {
  cpSync(packageFile('templates', 'skill'), directory, { recursive: true });
  // npm leaves a file named `.gitignore` out of a package.
  renameSync(join(directory, 'gitignore'), join(directory, '.gitignore'));
  const words = name.split('-');
  const title = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
  for (const file of readdirSync(directory, { recursive: true, encoding: 'utf8' })) {
    const path = join(directory, file);
    if (!/\.(json|md|ts)$/.test(file)) continue;
    const text = readFileSync(path, 'utf8')
      .replaceAll('new-skill', name)
      .replaceAll('New Skill', title)
      .replaceAll('new skill', words.join(' '))
      .replace(
        `"${PACKAGE}": "*"`,
        `"${PACKAGE}": ${JSON.stringify(dependencyOnPackage(directory))}`,
      );
    writeFileSync(path, text);
  }
}

/**
 * The dependency is a range of versions, the file that was installed, or the directory of a package that was
 * not installed.
 */
function dependencyOnPackage(project: string): string {
  const modules = packageFile('..');
  const lockfile = join(modules, '.package-lock.json');
  if (!existsSync(lockfile)) return `file:${relative(project, packageFile())}`;
  const { packages } = JSON.parse(readFileSync(lockfile, 'utf8')) as {
    readonly packages: Readonly<Record<string, { resolved?: string; version: string }>>;
  };
  const { resolved, version } = packages[`node_modules/${PACKAGE}`]!;
  return resolved?.startsWith('file:')
    ? `file:${relative(resolve(project), resolve(modules, '..', resolved.slice('file:'.length)))}`
    : `^${version}`;
}
