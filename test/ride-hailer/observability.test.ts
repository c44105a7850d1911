import { connectionToken } from '../../lambda/linking/connection';
import { createHandler } from '../../lambda/ride-hailer/handler';
import { log } from '../../lambda/ride-hailer/observability';
import { readSettings } from '../../lambda/ride-hailer/settings';
import { type SkillResponse } from '../support/response-rules';
import { conversation } from '../support/conversation';
import { cause, envelope, intent, launch, resumed, SKILL_ID, USER_ID } from '../support/envelopes';
import { memoryLedger } from '../../lambda/linking/ledger/memory-ledger';
import { CLIENT_ID, TOKENS, verifier } from '../support/tokens';
import { takeLogLines } from '../support/log-capture';

const handler = createHandler(
  readSettings({
    SKILL_ID,
    LEDGER_TABLE: 'ledger',
    LWA_CLIENT_ID: CLIENT_ID,
    LINKING_LOCALES: 'all',
  }),
  { ledger: memoryLedger(), verifyToken: verifier, givenName: async () => undefined },
);

const newLines = () => takeLogLines().map((line) => JSON.parse(line) as Record<string, unknown>);

const linesOf = async (...events: unknown[]) => {
  takeLogLines();
  for (const event of events) await handler(event).catch(() => undefined);
  return newLines();
};

it('logs a step of linking with its metric, locale and request type', async () => {
  const [step] = await linesOf(launch());
  expect(step).toMatchObject({
    level: 'INFO',
    service: 'ride-hailer',
    event: 'linking.step',
    metric: 'OfferMade',
    locale: 'en-US',
    requestType: 'LaunchRequest',
  });
});

it('adds a metric once for all locales and once for the locale', async () => {
  const lines = await linesOf(intent('LinkAccountIntent', {}, { locale: 'de-DE' }));
  expect(lines.at(-1)).toMatchObject({
    ConnectionStarted: 1,
    locale: 'de-DE',
    _aws: {
      CloudWatchMetrics: [
        { Namespace: 'VoiceForwardLinking', Dimensions: [['service'], ['service', 'locale']] },
      ],
    },
  });
});

it('adds a metric only for all locales if LOCALE_METRICS is false', async () => {
  process.env.LOCALE_METRICS = 'false';
  try {
    const lines = await linesOf(intent('LinkAccountIntent', {}, { locale: 'de-DE' }));
    expect(lines.at(-1)).toMatchObject({
      ConnectionStarted: 1,
      _aws: { CloudWatchMetrics: [{ Dimensions: [['service']] }] },
    });
  } finally {
    delete process.env.LOCALE_METRICS;
  }
});

it('logs an outcome with an unknown status', async () => {
  const more = { status: { code: '503', message: 'Annie' } };
  const [line] = await linesOf(resumed(cause('SOMETHING_NEW', connectionToken(undefined), more)));
  expect(line).toMatchObject({
    event: 'linking.outcome',
    outcome: 'failed',
    status: 'SOMETHING_NEW',
    code: '503',
    causeType: 'ConnectionCompleted',
  });
  expect(JSON.stringify(line)).not.toContain('Annie');
});

it('adds metrics for a malformed status, which is not logged', async () => {
  const lines = await linesOf(resumed(cause('<script>', connectionToken(undefined))));
  expect(lines[0]).toMatchObject({ event: 'linking.outcome', outcome: 'failed' });
  expect(lines[0]).not.toHaveProperty('status');
  expect(JSON.stringify(lines)).not.toContain('script');
  expect(lines.at(-1)).toMatchObject({ OutcomeFailed: 1, OutcomeUnknownStatus: 1, AppCardSent: 1 });
});

it('adds one metric for a captured request, also when it is tried again', async () => {
  const invoke = async (event: unknown) => (await handler(event)) as unknown as SkillResponse;
  const talk = conversation({ invoke }, { accessToken: TOKENS.unavailable });
  takeLogLines();
  await talk.say('RideStatusIntent');
  expect(await talk.yes()).toSay('Shall I try again?');
  const lines = newLines();
  expect(lines.filter(({ metric }) => metric === 'RequestCaptured')).toHaveLength(1);
  expect(lines.filter(({ metric }) => metric === 'TokenVerificationUnavailable')).toHaveLength(2);
});

it('logs no unknown intent name, locale or request type, and no id of another skill or of the customer', async () => {
  const lines = await linesOf(
    intent('Intent of Annie Smith', {}, { locale: 'annie', attributes: { accountLinking: 1 } }),
    { ...launch(), request: { type: `AlexaSkillEvent.${'x'.repeat(99)}` } },
    launch({ skillId: 'amzn1.ask.skill.another' }),
  );
  expect(JSON.stringify(lines)).not.toMatch(/annie|xxx|another/i);
  expect(JSON.stringify(lines)).not.toContain(USER_ID);
  expect(lines.at(-1)).toMatchObject({ level: 'WARN', event: 'request.wrongSkill' });
});

it('logs the names of the skill’s intents, and no others', () => {
  const known = ['BookRideIntent', 'CancelRideIntent', 'AMAZON.YesIntent'];
  const unknown = ['Intent of Annie Smith', 'AnnieIntent', 'AMAZON.AnnieSmith'];
  takeLogLines();
  for (const name of [...known, ...unknown]) log('info', 'request.failed', intent(name) as never);
  expect(newLines().map((line) => line.intent)).toEqual([
    ...known,
    ...unknown.map(() => undefined),
  ]);
});

describe('requests of the types SessionEndedRequest and System.ExceptionEncountered', () => {
  const sessionEnded = (error: unknown) =>
    envelope({ type: 'SessionEndedRequest', reason: 'ERROR', error });
  const exception = (error: unknown) => envelope({ type: 'System.ExceptionEncountered', error });
  const sessionErrors = [
    'DEVICE_COMMUNICATION_ERROR',
    'INTERNAL_SERVICE_ERROR',
    'ENDPOINT_TIMEOUT',
  ];

  it.each([
    ['INVALID_RESPONSE', sessionEnded({ type: 'INVALID_RESPONSE', message: 'Annie said' })],
    ['INVALID_RESPONSE', exception({ type: 'INVALID_RESPONSE', message: 'Annie said' })],
    ['other', exception({ type: 'Annie' })],
    ['other', exception('Annie')],
    ['other', sessionEnded(null)],
    ['other', sessionEnded(undefined)],
  ])('report an invalid response with the error type %s: %#', async (errorType, event) => {
    const lines = await linesOf(event);
    expect(lines[0]).toMatchObject({ level: 'ERROR', event: 'response.invalid', errorType });
    expect(lines.at(-1)).toMatchObject({ InvalidResponse: 1 });
    expect(JSON.stringify(lines)).not.toContain('Annie');
  });

  it.each(sessionErrors.flatMap((type) => [sessionEnded({ type }), exception({ type })]))(
    'report a session error if the content of the response was not the cause: %#',
    async (event) => {
      const lines = await linesOf(event);
      const { type } = event.request['error'] as { type: string };
      expect(lines[0]).toMatchObject({ event: 'session.error', errorType: type });
      expect(lines.at(-1)).toMatchObject({ SessionError: 1 });
      expect(lines.at(-1)).not.toHaveProperty('InvalidResponse');
    },
  );

  it('have no metric if the customer ended the session', async () => {
    const event = envelope({ type: 'SessionEndedRequest', reason: 'USER_INITIATED' });
    expect(await linesOf(event)).toEqual([]);
  });
});
