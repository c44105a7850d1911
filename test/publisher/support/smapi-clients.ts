import { Deadline } from '../../../lambda/publisher/deadline';
import { Redactor } from '../../../lambda/publisher/redact';
import { smapiClient, type SmapiClient } from '../../../lambda/publisher/smapi/client';
import { type HttpServer, type Received, startHttpServer } from '../../support/http-server';
import { FakeTime } from './fake-time';

export const REFRESH_TOKEN = 'Atzr|IwEBrefresh+token/with=marks';
export const CLIENT_SECRET = 'amzn1.oa2-cs.v1.0123456789';
const TOKEN_ANSWER = { status: 200, body: { access_token: 'Atza|token-1', token_type: 'bearer' } };

export interface Answer {
  /** 0 cuts the connection. */
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown;
}

type AnswerTo = (request: Received) => Answer;

export function smapiClients() {
  let server: HttpServer | undefined;
  afterEach(() => server?.close());

  /** `answerTo` answers for Login with Amazon as well. */
  async function withSmapiAndLwa(answerTo: AnswerTo, redactor?: Redactor) {
    server = await startHttpServer((response, request) => {
      const { status, headers, body } = answerTo(request);
      if (status === 0) response.destroy();
      else response.writeHead(status, headers).end(body === undefined ? '' : JSON.stringify(body));
    });
    return { smapi: clientOf(server.url, redactor), received: server.received };
  }

  const withSmapi = (answerTo: AnswerTo, redactor?: Redactor) =>
    withSmapiAndLwa(
      (request) => (request.path.startsWith('/auth') ? TOKEN_ANSWER : answerTo(request)),
      redactor,
    );

  return { withSmapi, withSmapiAndLwa };
}

function clientOf(url: string, redactor = new Redactor()): SmapiClient {
  const time = new FakeTime();
  return smapiClient({
    smapiApi: url,
    lwaApi: url,
    clientId: 'developer',
    stage: 'team',
    deadline: new Deadline(time, time.now() + 900_000),
    redactor,
    readSecret: async () => ({ clientSecret: CLIENT_SECRET, refreshToken: REFRESH_TOKEN }),
  });
}
