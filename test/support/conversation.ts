import type { SkillResponse } from './response-rules';
import * as envelopes from './envelopes';
import type { Envelope, EnvelopeFields } from './envelopes';

/** One session: each request sends the session attributes of the response before. */
export interface Conversation {
  /** Fields of the next requests, which a test may change. */
  fields: EnvelopeFields;
  /** Connection token of the last connection that was started. */
  readonly token: string | undefined;
  launch(): Promise<SkillResponse>;
  say(intent: string, slots?: Record<string, string | null>): Promise<SkillResponse>;
  yes(): Promise<SkillResponse>;
  no(): Promise<SkillResponse>;
  link(accessToken: string): Promise<SkillResponse>;
  resume(status: string, more?: object): Promise<SkillResponse>;
  send(event: Envelope): Promise<SkillResponse>;
}

let sessions = 0;

export function conversation(
  skill: { invoke(event: unknown): Promise<SkillResponse> },
  first: EnvelopeFields = {},
): Conversation {
  const sessionId = `amzn1.echo-api.session.${++sessions}`;
  let token: string | undefined;
  const talk: Conversation = {
    fields: { sessionId, ...first },
    get token() {
      return token;
    },
    launch: () => talk.send(envelopes.launch(talk.fields)),
    say: (intent, slots) => talk.send(envelopes.intent(intent, slots, talk.fields)),
    yes: () => talk.say('AMAZON.YesIntent'),
    no: () => talk.say('AMAZON.NoIntent'),
    link: (accessToken) => {
      talk.fields = { ...talk.fields, accessToken };
      return talk.resume('LINKED');
    },
    resume: (status, more) =>
      talk.send(envelopes.resumed(envelopes.cause(status, token, more), talk.fields)),
    async send(event) {
      const answer = await skill.invoke(event);
      talk.fields = { ...talk.fields, attributes: answer.sessionAttributes };
      const connection = answer.response.directives?.find(
        (directive) => directive.token !== undefined,
      );
      token = (connection?.token as string | undefined) ?? token;
      return answer;
    },
  };
  return talk;
}
