/** The smallest skill with linking by voice, without the ASK SDK and without this project's library. */
exports.handler = async ({ request, context }) => {
  switch (request.type === 'IntentRequest' ? request.intent.name : request.type) {
    case 'LaunchRequest':
      return ask('Welcome to Daily Quote. Which topic would you like?');
    case 'FindQuoteIntent':
      return ask(`I have no quote about ${request.intent.slots.topic.value} yet. Another topic?`);
    case 'LinkAccountIntent':
      return context.System.user.accessToken ? ask('It is linked. Which topic?') : connect();
    case 'SessionResumedRequest':
      return ask(`${resultOf(request)} Which topic would you like?`);
    case 'AMAZON.HelpIntent':
      return ask('Say, find a quote about courage. Which topic would you like?');
    case 'SessionEndedRequest':
      return { version: '1.0', response: {} };
    default:
      return { version: '1.0', response: say('Goodbye.', true) };
  }
};

const say = (text, shouldEndSession) => ({
  outputSpeech: { type: 'PlainText', text },
  shouldEndSession,
});

const ask = (text) => ({
  version: '1.0',
  response: { ...say(text, false), reprompt: say('Which topic would you like?') },
});

/** Alexa resumes the session with the result of the connection. */
const connect = () => ({
  version: '1.0',
  response: {
    directives: [
      {
        type: 'Connections.StartConnection',
        uri: 'connection://AMAZON.AskForAccountLinking/1',
        input: { '@type': 'AskForAccountLinking', '@version': '1' },
        onCompletion: 'RESUME_SESSION',
      },
    ],
  },
});

const resultOf = ({ cause }) =>
  cause?.result?.status === 'LINKED' ? 'Your account is linked.' : 'Your account is not linked.';
