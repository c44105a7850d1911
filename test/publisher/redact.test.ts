import fc from 'fast-check';
import { Redactor } from '../../lambda/publisher/redact';

describe('the redactor', () => {
  it('takes a secret out of any text, also where it was encoded', () => {
    const redactor = new Redactor();
    redactor.add('Atzr|a"b/c+d');

    const text = `plain Atzr|a"b/c+d, in an address ${encodeURIComponent('Atzr|a"b/c+d')}, in JSON ${JSON.stringify('Atzr|a"b/c+d')}`;
    expect(redactor.text(text)).toBe('plain [secret], in an address [secret], in JSON "[secret]"');
  });

  it('leaves the rest of the data as it is', () => {
    const secret = fc.base64String({ minLength: 12 });
    fc.assert(
      fc.property(secret, fc.string(), (one, other) => {
        const redactor = new Redactor();
        redactor.add(one);
        fc.pre(!other.includes(one));
        expect(redactor.data({ reasons: [`before ${one} after`, other], count: 1 })).toEqual({
          reasons: ['before [secret] after', other],
          count: 1,
        });
      }),
    );
  });
});
