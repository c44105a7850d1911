import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { SKILL_ID } from '../support/envelopes';

/** Invokes the fake function: its response as JSON, or the error that it ended with. */
export type Answer = (event: unknown) => Promise<{ response?: unknown; error?: object }>;

export interface FakeAws {
  /** For `AWS_ENDPOINT_URL`. */
  readonly url: string;
  /** ARNs of the functions that were invoked. */
  readonly invoked: readonly string[];
  /** Bodies of CodeDeploy's `PutLifecycleEventHookExecutionStatus`. */
  readonly reports: readonly unknown[];
  close(): Promise<void>;
}

const FUNCTION_NAME = 'RideHailer-dev-Skill-Function';

/** The one function of the account, as Lambda describes it. */
const DESCRIBED: readonly (readonly [path: RegExp, answer: object])[] = [
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

/** Lambda's `Invoke` and CodeDeploy's report of a hook on loopback, in the protocols of the AWS SDK. */
export async function startFakeAws(answer: Answer): Promise<FakeAws> {
  const invoked: string[] = [];
  const reports: unknown[] = [];
  const server = createServer((request, response) => {
    void handle(request, response, { answer, invoked, reports });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, invoked, reports, close: () => closed(server) };
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  { answer, invoked, reports }: { answer: Answer; invoked: string[]; reports: unknown[] },
): Promise<void> {
  const described = DESCRIBED.find(([path]) => path.test(request.url!));
  if (request.method === 'GET' && described) {
    response.end(JSON.stringify(described[1]));
    return;
  }
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = JSON.parse(Buffer.concat(chunks).toString()) as unknown;
  const [, functionArn] = /^\/2015-03-31\/functions\/(.+)\/invocations$/.exec(request.url!) ?? [];
  if (functionArn !== undefined) {
    invoked.push(decodeURIComponent(functionArn));
    const { response: payload = null, error } = await answer(body);
    if (error) response.setHeader('X-Amz-Function-Error', 'Unhandled');
    response.end(JSON.stringify(error ?? payload));
    return;
  }
  const target = 'CodeDeploy_20141006.PutLifecycleEventHookExecutionStatus';
  if (request.headers['x-amz-target'] !== target) response.statusCode = 400;
  else reports.push(body);
  response.setHeader('Content-Type', 'application/x-amz-json-1.1').end('{}');
}

const closed = (server: Server) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
