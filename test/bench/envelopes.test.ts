import { envelopeOf, TURNS } from '../../bench/envelopes';
import { checkAnswer } from '../../bench/expectations';

const API = 'https://api.amazonalexa.com';

it('makes each turn for the given customer, with a token only for linked turns', () => {
  for (const turn of TURNS) {
    const { context, session } = envelopeOf(turn, API, { customer: 7 });
    expect(context.System.user).toEqual(session?.user);
    expect(context.System.user.userId).toMatch(/00000007$/);
    const linked = ['launchLinked', 'bookingLinked', 'resumedLinked'].includes(turn);
    expect(context.System.user.accessToken !== undefined).toBe(linked);
  }
});

it('sends the connection token back in a SessionResumedRequest', () => {
  const { request } = envelopeOf('resumedLinked', API, { connectionToken: 'ours' });
  expect(request).toMatchObject({ cause: { token: 'ours', result: { status: 'LINKED' } } });
});

it('rejects the answer of a peer that does less', () => {
  const silent = { version: '1.0', response: {} };
  for (const turn of TURNS) expect(() => checkAnswer('usual', turn, silent)).toThrow(turn);
});
