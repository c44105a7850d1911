import {
  connectionToken,
  CONNECTION_TOKEN_PREFIX,
  readConnectionToken,
} from '../../lambda/linking/connection';
import { intent } from '../support/envelopes';
import { captured } from '../support/pending-requests';

describe('a connection token', () => {
  const pending = captured(intent('OrderIntent', { drink: 'tea' }));

  it('holds the pending request', () => {
    expect(readConnectionToken(connectionToken(pending))).toEqual({
      kind: 'encoded',
      encoded: pending.encoded,
    });
  });

  it('has the id of a pending request that is too long for a token', () => {
    const long = { ...pending, encoded: 'A'.repeat(2_040) };
    const token = connectionToken(long);
    expect(token.length).toBeLessThan(100);
    expect(readConnectionToken(token)).toEqual({ kind: 'reference', id: pending.id });
  });

  it('says that there is no pending request, or one that was too large', () => {
    expect(readConnectionToken(connectionToken(undefined))).toEqual({ kind: 'none' });
    expect(readConnectionToken(connectionToken('tooLarge'))).toEqual({ kind: 'tooLarge' });
  });

  it('is at most 2,048 characters long', () => {
    const longest = 2_048 - CONNECTION_TOKEN_PREFIX.length;
    const tokenOf = (length: number) =>
      connectionToken({ ...pending, encoded: 'A'.repeat(length) });
    expect(tokenOf(longest)).toHaveLength(2_048);
    expect(tokenOf(longest + 1).length).toBeLessThan(100);
    expect(readConnectionToken(`${CONNECTION_TOKEN_PREFIX}.${'x'.repeat(2_048)}`)).toBeUndefined();
  });

  it.each([undefined, '', 'x', 'other.token', `${CONNECTION_TOKEN_PREFIX}%%%`])(
    'is not read from %j',
    (token) => expect(readConnectionToken(token)).toBeUndefined(),
  );
});
