import { type Run, type RunDependencies, startRun } from '../../../lambda/publisher/run';
import { FakeTime } from './fake-time';
import { MemoryAws } from './memory-aws';

export const STATE = '/app/team/publication';
export const LOCK = `${STATE}/lock`;
export const LAMBDA_LIMIT_MS = 900_000;

export const RUN_SETTINGS: RunDependencies['settings'] = {
  application: 'app',
  stage: 'team',
  vendorId: 'M1',
  smapiClientId: 'client',
  lwaClientSecretName: 'lwa',
  smapiSecretName: 'smapi',
  publicationParameter: STATE,
  smapiApi: 'http://127.0.0.1:9',
  lwaApi: 'http://127.0.0.1:9',
};

/** Runs of a stage whose AWS is in memory, without Alexa. */
export function memoryStage() {
  let fault: (name: string) => Promise<never> | undefined = () => undefined;
  const aws = new MemoryAws((name, work) => fault(name) ?? work());
  const time = new FakeTime();
  const lines: string[] = [];
  const run = (id: string, remainingMs = LAMBDA_LIMIT_MS): Run =>
    startRun(
      {
        settings: RUN_SETTINGS,
        aws,
        time,
        reporter: {
          log: (_level, event) => void lines.push(event),
          addMetric: () => undefined,
        },
      },
      {
        awsRequestId: id,
        logGroupName: 'log',
        getRemainingTimeInMillis: () => remainingMs,
      },
    );
  return {
    aws,
    time,
    lines,
    run,
    setFault: (next: typeof fault) => {
      fault = next;
    },
  };
}
