import fc from 'fast-check';
import { MAX_LINE, MAX_REASON, shortenReason } from '../../lambda/publisher/custom-resource/reason';

const LOG = 'log group /aws/lambda/publisher, request 1f2e';

describe('the reason for CloudFormation', () => {
  it('is the whole message if it fits', () => {
    expect(shortenReason('Alexa refused:\nreason one\nreason two', LOG)).toBe(
      'Alexa refused:\nreason one\nreason two',
    );
  });

  it('keeps whole lines and says how many are missing, and where the full text is', () => {
    const reasons = Array.from({ length: 40 }, (_, i) => `reason ${i}: ${'x'.repeat(60)}`);
    const lines = shortenReason(['Alexa refused:', ...reasons].join('\n'), LOG).split('\n');

    expect(lines[1]).toBe(reasons[0]);
    expect(lines.at(-1)).toBe(`… and ${40 - (lines.length - 2)} more: ${LOG}`);
  });

  it('cuts a line that is too long and says where the full text is', () => {
    const lines = shortenReason(`Alexa refused:\n${'y'.repeat(900)}`, LOG).split('\n');

    expect(lines[1]).toHaveLength(MAX_LINE);
    expect(lines[2]).toBe(`In full: ${LOG}`);
  });

  it('is never longer than CloudFormation shows', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 2_000 })), (lines) => {
        expect(shortenReason(lines.join('\n'), LOG).length).toBeLessThanOrEqual(MAX_REASON);
      }),
    );
  });
});
