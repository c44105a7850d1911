import { envelopeOf, type Turn, TURNS } from '../../bench/envelopes';
import { checkAnswer } from '../../bench/expectations';

const API = 'https://api.amazonalexa.com';
const ALL_TURNS: readonly Turn[] = [...TURNS, 'bookingUnlinked', 'bookingConfirmed'];

it('envelopeOf uses the given customer, and an access token only in linked turns', () => {
  for (const turn of ALL_TURNS) {
    const { context, session } = envelopeOf(turn, API, { customer: 7 });
    expect(context.System.user).toEqual(session?.user);
    expect(context.System.user.userId).toMatch(/00000007$/);
    const linked = ['launchLinked', 'bookingLinked', 'bookingConfirmed', 'resumedLinked'];
    expect(context.System.user.accessToken !== undefined).toBe(linked.includes(turn));
  }
});

it('envelopeOf sends the connection token in a SessionResumedRequest', () => {
  const { request } = envelopeOf('resumedLinked', API, { connectionToken: 'ours' });
  expect(request).toMatchObject({ cause: { token: 'ours', result: { status: 'LINKED' } } });
});

it('checkAnswer rejects an empty response to each turn', () => {
  const empty = { version: '1.0', response: {} };
  for (const turn of ALL_TURNS) expect(() => checkAnswer('usual', turn, empty)).toThrow(turn);
});
