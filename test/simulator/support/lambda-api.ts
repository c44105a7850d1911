import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import { listen } from '../../support/http-server';

export interface Refusal {
  readonly status: number;
  readonly type: string;
}

export class LambdaApi {
  url = '';
  /** Method and path, like `GET ride-hailer/configuration?Qualifier=live`. */
  readonly requests: string[] = [];
  environment: Readonly<Record<string, string>> = { SKILL_ID: 'amzn1.ask.skill.deployed' };
  /** If set, every request gets this error. */
  refusal: Refusal | undefined;
  /** An exception becomes the function's own error. */
  answering: (envelope: never) => unknown = () => ({ version: '1.0', response: {} });
  readonly #server = createServer((request, response) => {
    void this.#answer(request, response);
  });

  private constructor() {}

  static async start(): Promise<LambdaApi> {
    const api = new LambdaApi();
    api.url = await listen(api.#server);
    return api;
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const envelope = request.method === 'POST' ? await json(request) : undefined;
    this.requests.push(`${request.method} ${request.url!.replace('/2015-03-31/functions/', '')}`);
    if (this.refusal) {
      const { status, type } = this.refusal;
      response.writeHead(status, { 'x-amzn-errortype': type });
      response.end('{"Message":"no"}');
    } else if (envelope === undefined) {
      response.end(JSON.stringify({ Environment: { Variables: this.environment } }));
    } else {
      this.#invoke(envelope as never, response);
    }
  }

  #invoke(envelope: never, response: ServerResponse): void {
    const log = 'START\n{"event":"linking.outcome"}\n';
    response.setHeader('x-amz-log-result', Buffer.from(log).toString('base64'));
    try {
      response.end(JSON.stringify(this.answering(envelope)));
    } catch (error) {
      const { name: errorType, message: errorMessage } = error as Error;
      response.setHeader('x-amz-function-error', 'Unhandled');
      response.end(JSON.stringify({ errorType, errorMessage }));
    }
  }
}

export const REFUSALS: readonly (readonly [type: string, status: number, sentence: string])[] = [
  ['ResourceNotFoundException', 404, 'There is no function ride-hailer with the alias that Alexa'],
  [
    'AccessDeniedException',
    403,
    'These AWS credentials do not allow calling ride-hailer: they need lambda:',
  ],
  ['UnrecognizedClientException', 403, 'There are no valid AWS credentials to call ride-hailer'],
  ['ExpiredTokenException', 403, 'There are no valid AWS credentials to call ride-hailer'],
  [
    'ValidationException',
    400,
    '"ride-hailer" is not the name of a function: take it from the stack',
  ],
  ['ServiceException', 500, 'The function ride-hailer could not be called: ServiceException.'],
];
