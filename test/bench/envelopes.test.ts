import { envelopeOf, TURNS } from '../../bench/envelopes';
import { checkAnswer } from '../../bench/expectations';

const API = 'https://api.amazonalexa.com';

it('says each turn for the customer that is asked for, with a token only where they are linked', () => {
  for (const turn of TURNS) {
    const { context, session } = envelopeOf(turn, API, { customer: 7 });
    expect(context.System.user).toEqual(session?.user);
    expect(context.System.user.userId).toMatch(/00000007$/);
    const linked = ['launchLinked', 'bookingLinked', 'resumedLinked'].includes(turn);
    expect(context.System.user.accessToken !== undefined).toBe(linked);
  }
});

it('hands the connection’s token back', () => {
  const { request } = envelopeOf('resumedLinked', API, { connectionToken: 'ours' });
  expect(request).toMatchObject({ cause: { token: 'ours', result: { status: 'LINKED' } } });
});

it('does not let a peer be fast by doing less', () => {
  const silent = { version: '1.0', response: {} };
  for (const turn of TURNS) expect(() => checkAnswer('usual', turn, silent)).toThrow(turn);
});
