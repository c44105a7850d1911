import { prependSpeech } from '../../lambda/linking';

const prepended = (outputSpeech: object) =>
  prependSpeech('Linked.', { outputSpeech } as never).outputSpeech;

it('prependSpeech puts words before SSML', () => {
  expect(prepended({ type: 'SSML', ssml: ' <speak>Where <break/> to?</speak> ' })).toEqual({
    type: 'SSML',
    ssml: '<speak>Linked. Where <break/> to?</speak>',
  });
});

it('prependSpeech escapes plain text', () => {
  expect(prepended({ type: 'PlainText', text: 'Tom & Jerry <3 "you"' })).toEqual({
    type: 'SSML',
    ssml: '<speak>Linked. Tom &amp; Jerry &lt;3 &quot;you&quot;</speak>',
  });
});

it('prependSpeech speaks only the words if the response has no speech', () => {
  expect(prependSpeech('Linked.', {}).outputSpeech).toEqual({
    type: 'SSML',
    ssml: '<speak>Linked.</speak>',
  });
});

it('prependSpeech keeps the rest of the response', () => {
  const response = { card: { type: 'LinkAccount' as const }, shouldEndSession: false };
  expect(prependSpeech('Linked.', response)).toMatchObject(response);
});
