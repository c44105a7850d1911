import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { fromRoot } from '../../../tools/paths';
import { openTable, type Table } from '../../support/table';

const VERSION = '2.6.1';
const HOME = fromRoot('.cache', `dynamodb-local-${VERSION}`);
const POM = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>local</groupId><artifactId>fetch</artifactId><version>1</version>
  <dependencies><dependency>
    <groupId>com.amazonaws</groupId><artifactId>DynamoDBLocal</artifactId><version>${VERSION}</version>
  </dependency></dependencies>
</project>
`;
const PATIENCE_MS = 30_000;

/**
 * Amazon's own DynamoDB engine, fetched once by maven into `.cache/`; its licence forbids more.
 * Undefined where there is no Java or no maven.
 */
export async function dynamoDbLocal(): Promise<Table | undefined> {
  if (!(await works('java', ['-version'])) || !(await fetched())) return undefined;
  const port = await freePort();
  const server = spawn(
    'java',
    [
      `-Djava.library.path=${HOME}/lib`,
      '-cp',
      `${HOME}/lib/*`,
      'com.amazonaws.services.dynamodbv2.local.main.ServerRunner',
      '-inMemory',
      '-port',
      String(port),
      '-disableTelemetry',
    ],
    { stdio: 'ignore', cwd: HOME },
  );
  const stop = () =>
    new Promise<void>((resolve) => {
      server.once('exit', () => resolve());
      server.kill();
    });
  try {
    return await whenUp(`http://127.0.0.1:${port}`, stop);
  } catch {
    await stop();
    return undefined;
  }
}

async function fetched(): Promise<boolean> {
  if (existsSync(`${HOME}/lib`)) return true;
  const unfinished = `${HOME}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  writeFileSync(`${unfinished}/pom.xml`, POM);
  const copy = ['-q', 'dependency:copy-dependencies', '-DoutputDirectory=lib'];
  const isThere = await works('mvn', copy, unfinished);
  if (isThere && !existsSync(HOME)) renameSync(unfinished, HOME);
  rmSync(unfinished, { recursive: true, force: true });
  return existsSync(`${HOME}/lib`);
}

const works = (command: string, parameters: string[], cwd?: string): Promise<boolean> =>
  promisify(execFile)(command, parameters, { cwd }).then(
    () => true,
    () => false,
  );

const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });

async function whenUp(url: string, stop: () => Promise<void>): Promise<Table> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await openTable(url, stop);
    } catch (error) {
      if (Date.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
