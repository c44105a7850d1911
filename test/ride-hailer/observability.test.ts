import { createHandler } from '../../lambda/ride-hailer/handler';
import { readSettings } from '../../lambda/ride-hailer/settings';
import { intent, launch, resumed, cause, SKILL_ID, USER_ID } from '../support/envelopes';
import { memoryLedger } from '../support/memory-ledger';
import { CLIENT_ID, verifier } from '../support/test-skill';
import { takeWritten } from '../support/written';

const handler = createHandler(
  readSettings({ SKILL_ID, LEDGER_TABLE: 'ledger', LWA_CLIENT_ID: CLIENT_ID }),
  { ledger: memoryLedger(), verifyToken: verifier, givenName: async () => undefined },
);

const linesOf = async (...events: unknown[]) => {
  takeWritten();
  for (const event of events) await handler(event).catch(() => undefined);
  return takeWritten().map((line) => JSON.parse(line) as Record<string, unknown>);
};

it('writes what happened in words of closed lists', async () => {
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

it('counts once over all locales and once for its own', async () => {
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

it('tells an outcome and a status that nobody has reported yet', async () => {
  const lines = await linesOf(resumed(cause('<script>', undefined)));
  expect(lines[0]).toMatchObject({
    event: 'linking.outcome',
    outcome: 'failed',
    status: 'UNKNOWN',
  });
  expect(JSON.stringify(lines)).not.toContain('script');
  expect(lines.at(-1)).toMatchObject({ OutcomeFailed: 1, OutcomeUnknownStatus: 1, AppCardSent: 1 });
});

it('takes no name from outside', async () => {
  const lines = await linesOf(
    intent('Intent of Annie Smith', {}, { locale: 'annie', attributes: { accountLinking: 1 } }),
    { ...launch(), request: { type: `AlexaSkillEvent.${'x'.repeat(99)}` } },
    launch({ skillId: 'amzn1.ask.skill.another' }),
  );
  expect(JSON.stringify(lines)).not.toMatch(/annie|xxx|another/i);
  expect(JSON.stringify(lines)).not.toContain(USER_ID);
  expect(lines.at(-1)).toMatchObject({ level: 'WARN', event: 'skill.foreign' });
});
