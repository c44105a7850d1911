import { Deadline } from '../../../lambda/publisher/deadline';
import { Redactor } from '../../../lambda/publisher/redact';
import { smapiClient, type SmapiClient } from '../../../lambda/publisher/smapi/client';
import { FakeTime } from './fake-time';
import {
  type ReceivedRequest,
  type ScriptedAnswer,
  type ScriptedServer,
  scriptedServer,
} from './scripted-server';

export const REFRESH = 'Atzr|IwEBrefresh+token/with=marks';
export const SECRET = 'amzn1.oa2-cs.v1.0123456789';
const TOKEN = { status: 200, body: { access_token: 'Atza|token-1', token_type: 'bearer' } };

type Answer = (request: ReceivedRequest, count: number) => ScriptedAnswer;

/** Clients of scripted servers, which are closed after each test. */
export function smapiClients() {
  let server: ScriptedServer | undefined;
  afterEach(() => server?.close());

  /** The server answers for Login with Amazon as well. */
  async function withLogin(answer: Answer, redactor?: Redactor) {
    server = await scriptedServer(answer);
    return { smapi: clientOf(server.url, redactor), received: server.received };
  }

  const against = (answer: Answer, redactor?: Redactor) =>
    withLogin(
      (request, count) => (request.path.startsWith('/auth') ? TOKEN : answer(request, count)),
      redactor,
    );

  return { against, withLogin };
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
    secret: async () => ({ clientSecret: SECRET, refreshToken: REFRESH }),
  });
}
