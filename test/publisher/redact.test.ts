import fc from 'fast-check';
import { Redactor } from '../../lambda/publisher/redact';

const SECRET = 'Q7z"b/c+d&e<f>Lw9-Tr42_xY';

function redacted(text: string, secret = SECRET): string {
  const redactor = new Redactor();
  redactor.add(secret);
  return redactor.redactText(text);
}

const html = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const percentEncoded = encodeURIComponent(SECRET);
const base64 = (text: string) => Buffer.from(text).toString('base64');

describe('the redactor', () => {
  it.each([
    ['as it is', SECRET],
    ['in percent encoding', percentEncoded],
    ['in lower-case percent encoding', percentEncoded.replaceAll(/%../g, (x) => x.toLowerCase())],
    ['in JSON', JSON.stringify(SECRET).slice(1, -1)],
    ['in HTML', html(SECRET)],
    ['in HTML with numeric entities', SECRET.replaceAll(/\W/g, (x) => `&#${x.charCodeAt(0)};`)],
    ['in base64', base64(SECRET)],
    ['in base64 for URLs', Buffer.from(SECRET).toString('base64url')],
    ['split by spaces', SECRET.replace(/.{6}/g, '$& ').trim()],
    ['split by line breaks', SECRET.replace(/.{8}/g, '$&\n  ').trim()],
    ['cut at its end', SECRET.slice(0, 12)],
    ['cut at its beginning', SECRET.slice(-12)],
  ])('removes an added secret %s', (_form, text) => {
    expect(redacted(`before ${text} after`)).toBe('before [secret] after');
  });

  it.each([1, 2, 3, 4])('removes a secret from base64 of a longer text at offset %i', (offset) => {
    const text = base64(`${'u'.repeat(offset - 1)}:${SECRET}`);
    const clean = redacted(text);

    expect(clean).toContain('[secret]');
    // The first four characters encode at least one byte before the secret.
    for (let start = 4; start + 16 <= text.length; start += 1) {
      expect(clean).not.toContain(text.slice(start, start + 16));
    }
  });

  it.each([
    ['an access token', 'Atza|IwEBIJ0k-_a.b/c+d'],
    ['a refresh token', 'Atzr|IwEBIJ0k'],
    ['a token in percent encoding', 'Atzr%7CIwEBIJ0k'],
    ['a token in HTML', 'Atzr&#124;IwEBIJ0k'],
    ['a client secret', 'amzn1.oa2-cs.v1.0123abcd'],
    ['a client secret in the former format', 'a1'.repeat(32)],
    ['a token in base64', base64('Atzr|IwEBIJ0k-something')],
  ])('removes %s that was not added', (_what, text) => {
    expect(new Redactor().redactText(`it was "${text}".`)).toBe('it was "[secret]".');
  });

  it('removes credentials of headers and signatures of addresses', () => {
    const redactor = new Redactor();

    expect(redactor.redactText('authorization: Bearer eyJhbGciOi.J9')).toBe(
      'authorization: Bearer [secret]',
    );
    expect(redactor.redactText('https://x.example/a?X-Amz-Signature=abc123&x=1')).toBe(
      'https://x.example/a?X-Amz-Signature=[secret]&x=1',
    );
  });

  it('removes a token that continues on the next line', () => {
    const text = `Atzr|IwEBIJ0k\n  ${'abcdefgh'.repeat(4)} was refused.`;

    expect(new Redactor().redactText(text)).toBe('[secret] was refused.');
  });

  it.each([
    'client amzn1.application-oa2-client.0123456789abcdef0123456789abcdef',
    'skill amzn1.ask.skill.00000000-0000-0000-0000-000000000000',
    `s3://assets/${'0a'.repeat(32)}.zip`,
    'import amzn1.ask-package.import.8f3af663-81c2-4495-9792-15ba5f9074a6',
    'Interaction model: the sample "book a ride" is in two intents.',
  ])('keeps "%s"', (text) => {
    expect(redacted(text)).toBe(text);
  });

  it('removes a secret from the texts of an object, and keeps everything else', () => {
    const secrets = fc.base64String({ minLength: 12 });
    fc.assert(
      fc.property(secrets, fc.string(), (secret, text) => {
        const redactor = new Redactor();
        redactor.add(secret);
        fc.pre(redactor.redactText(text) === text);

        expect(redactor.redactJson({ reasons: [`(${secret})`, text], count: 1 })).toEqual({
          reasons: ['([secret])', text],
          count: 1,
        });
      }),
    );
  });
});
