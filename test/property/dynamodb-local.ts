import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { freePort } from '../../tools/local/free-port';
import { fromRoot } from '../../tools/paths';
import { createTable, type Table } from '../support/table';

const VERSION = '2.6.1';
const DIRECTORY = fromRoot('.cache', `dynamodb-local-${VERSION}`);
const POM = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>local</groupId><artifactId>fetch</artifactId><version>1</version>
  <dependencies><dependency>
    <groupId>com.amazonaws</groupId><artifactId>DynamoDBLocal</artifactId><version>${VERSION}</version>
  </dependency></dependencies>
</project>
`;

const succeeds = (command: string, parameters: string[], cwd?: string): boolean =>
  spawnSync(command, parameters, { cwd, stdio: 'ignore' }).status === 0;

/**
 * Fetches DynamoDB Local with Maven, because its licence forbids bundling.
 *
 * @returns why it is not available; undefined if it is
 */
export function fetchDynamoDbLocal(): string | undefined {
  if (!succeeds('java', ['-version'])) return 'no java on the PATH';
  if (existsSync(DIRECTORY)) return undefined;
  if (!succeeds('mvn', ['-v'])) return 'no mvn on the PATH';
  const partial = `${DIRECTORY}.${process.pid}`;
  mkdirSync(partial, { recursive: true });
  writeFileSync(`${partial}/pom.xml`, POM);
  const copy = ['-q', 'dependency:copy-dependencies', '-DoutputDirectory=lib'];
  const isFetched = succeeds('mvn', copy, partial);
  if (isFetched && !existsSync(DIRECTORY)) renameSync(partial, DIRECTORY);
  rmSync(partial, { recursive: true, force: true });
  return isFetched ? undefined : `mvn could not fetch DynamoDBLocal ${VERSION}`;
}

export async function dynamoDbLocalTable(): Promise<Table> {
  const port = await freePort();
  const engine = spawn(
    'java',
    [
      `-Djava.library.path=${DIRECTORY}/lib`,
      ...['-cp', `${DIRECTORY}/lib/*`, 'com.amazonaws.services.dynamodbv2.local.main.ServerRunner'],
      ...['-inMemory', '-disableTelemetry', '-port', String(port)],
    ],
    { cwd: DIRECTORY, stdio: 'ignore' },
  );
  const ended = once(engine, 'exit');
  const url = `http://127.0.0.1:${port}`;
  const answers = () => fetch(url).then(Boolean, () => false);
  const isRunning = () => engine.exitCode === null && engine.signalCode === null;
  while (isRunning() && !(await answers())) await setTimeout(50);
  return createTable(url, async () => {
    engine.kill();
    await ended;
  });
}
