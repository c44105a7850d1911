import { type Reporter } from '../../../lambda/publisher/observability';
import { type Run, type RunDependencies, startRun } from '../../../lambda/publisher/run';
import { FakeTime } from './fake-time';
import { MemoryAws } from './memory-aws';

export const STATE_PARAMETER = '/app/team/publication';
export const LOCK_PARAMETER = `${STATE_PARAMETER}/lock`;
export const LAMBDA_LIMIT_MS = 900_000;

const SETTINGS: RunDependencies['settings'] = {
  application: 'app',
  stage: 'team',
  vendorId: 'M1',
  smapiClientId: 'client',
  lwaClientSecretName: 'lwa',
  smapiSecretName: 'smapi',
  publicationParameter: STATE_PARAMETER,
  smapiApi: 'http://127.0.0.1:9',
  lwaApi: 'http://127.0.0.1:9',
};

/** AWS in memory, no Alexa. */
export function memoryStage() {
  let fault: (name: string) => Promise<never> | undefined = () => undefined;
  const aws = new MemoryAws((name, work) => fault(name) ?? work());
  const time = new FakeTime();
  const logLines: string[] = [];
  const reporter: Reporter = {
    log: (_level, event, fields) => void logLines.push(JSON.stringify({ event, ...fields })),
    addMetric: () => undefined,
  };
  const dependencies = (): RunDependencies => ({ settings: SETTINGS, aws, time, reporter });
  const lambdaContext = (awsRequestId: string, limitMs = LAMBDA_LIMIT_MS) => {
    const endsAt = time.now() + limitMs;
    return {
      awsRequestId,
      logGroupName: '/aws/lambda/publisher',
      getRemainingTimeInMillis: () => endsAt - time.now(),
    };
  };
  return {
    aws,
    time,
    logLines,
    reporter,
    dependencies,
    lambdaContext,
    run: (id: string, limitMs?: number): Run =>
      startRun(dependencies(), lambdaContext(id, limitMs)),
    /** `next` gets the name of each call; `!` marks a call that changes something: `!create NAME`. */
    setFault: (next: typeof fault) => {
      fault = next;
    },
  };
}
