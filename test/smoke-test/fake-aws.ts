import { type ServerResponse } from 'node:http';
import { SKILL_ID } from '../support/envelopes';
import { type Received, startHttpServer } from '../support/http-server';

export type AnswerInvocation = (event: unknown) => Promise<{ response?: unknown; error?: object }>;

export interface FakeAws {
  /** For `AWS_ENDPOINT_URL`. */
  readonly url: string;
  /** Names or ARNs by which functions were invoked. */
  readonly invoked: readonly string[];
  /** Bodies of CodeDeploy's `PutLifecycleEventHookExecutionStatus`. */
  readonly reports: readonly unknown[];
  close(): Promise<void>;
}

const FUNCTION_NAME = 'RideHailer-dev-Skill-Function';

const DESCRIPTIONS: readonly (readonly [path: RegExp, answer: object])[] = [
  [/\/aliases\/live$/, { FunctionVersion: '7', RevisionId: 'first' }],
  [
    /\/configuration\?Qualifier=live$/,
    { FunctionArn: `${FUNCTION_NAME}:live`, Environment: { Variables: { SKILL_ID } } },
  ],
  [
    /\/functions\/?(\?|$)/,
    {
      Functions: [
        {
          FunctionName: FUNCTION_NAME,
          Environment: { Variables: { POWERTOOLS_SERVICE_NAME: 'ride-hailer-dev' } },
        },
      ],
    },
  ],
];

/** Fakes Lambda with one function, and the CodeDeploy call that reports a hook. */
export async function startFakeAws(answer: AnswerInvocation): Promise<FakeAws> {
  const invoked: string[] = [];
  const reports: unknown[] = [];
  const handle = async (
    response: ServerResponse,
    { method, path, headers, body }: Received,
  ): Promise<void> => {
    const described = DESCRIPTIONS.find(([pattern]) => pattern.test(path));
    if (method === 'GET' && described) {
      response.end(JSON.stringify(described[1]));
      return;
    }
    const content = JSON.parse(body) as unknown;
    const [, functionArn] = /^\/2015-03-31\/functions\/(.+)\/invocations$/.exec(path) ?? [];
    if (functionArn !== undefined) {
      invoked.push(decodeURIComponent(functionArn));
      const { response: payload = null, error } = await answer(content);
      if (error) response.setHeader('X-Amz-Function-Error', 'Unhandled');
      response.end(JSON.stringify(error ?? payload));
      return;
    }
    const target = 'CodeDeploy_20141006.PutLifecycleEventHookExecutionStatus';
    if (headers['x-amz-target'] !== target) response.statusCode = 400;
    else reports.push(content);
    response.setHeader('Content-Type', 'application/x-amz-json-1.1').end('{}');
  };
  const { url, close } = await startHttpServer(
    (response, received) => void handle(response, received),
  );
  return { url, invoked, reports, close };
}
