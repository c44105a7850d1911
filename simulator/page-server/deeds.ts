import { COURSE_NAMES, playCourse, type CourseName } from '../courses';
import { readCustomer } from '../customer';
import { isObject, parseSaved, playSaved, readStep, StepError, takeStep } from '../replay';
import { EnvelopeError, readEdited } from './envelope';
import { type Stage } from './stage';
import { type Tap } from './tap';

export interface DeedParts {
  readonly stage: Stage;
  readonly tap: Tap;
}

/** What a page can ask for; each rejects with one sentence for whatever is wrong. */
export type Deed = (parts: DeedParts, body: unknown) => Promise<void>;

export const DEEDS: Readonly<{ [name: string]: Deed }> = {
  /** One step: said, switched, done in the app. */
  step: async ({ stage }, body) => {
    const step = readStep(body);
    if ('say' in step && step.say.includes('{code}') && stage.world.phone.length === 0) {
      throw new StepError('No passcode has come to the phone.');
    }
    if (!('assume' in step) && !('fail' in step)) stage.pace.mustBeIdle();
    await takeStep(stage.world, step);
  },
  newCustomer: async ({ stage }, body) => {
    stage.pace.mustBeIdle();
    const customer = readCustomer(body);
    await stage.alone(async () => stage.world.newCustomer(customer));
  },
  course: async ({ stage }, body) => {
    const { name } = isObject(body) ? body : {};
    if (!isCourse(name)) {
      const wanted = COURSE_NAMES.join(', ');
      throw new StepError(`There is no course ${JSON.stringify(name)}: choose from ${wanted}.`);
    }
    inBackground(stage, name, (world) => playCourse(world, name));
  },
  replay: async ({ stage }, body) => {
    const { text } = isObject(body) ? body : {};
    const saved = parseSaved(String(text));
    const { locale } = stage.world;
    if (saved.locale !== undefined && saved.locale !== locale) {
      throw new OtherLocaleError(saved.locale, locale);
    }
    inBackground(stage, 'A saved conversation', (world) => playSaved(world, saved));
  },
  stop: async ({ stage }) => stage.pace.stop(),
  /** Sends an envelope that was edited by hand; Alexa doesn't act on the answer. */
  send: async ({ stage, tap }, body) => {
    const { requestId, text } = isObject(body) ? body : {};
    const sent = tap.sent(String(requestId));
    if (sent === undefined) throw new EnvelopeError('That envelope is too old to be sent again.');
    const envelope = readEdited(String(text), sent);
    const { type } = envelope['request'] as { type: string };
    await stage.alone(() =>
      stage.turn(`${type}, edited by hand`, async () => {
        const { record } = stage.world;
        record.add({ kind: 'message', from: 'alexa', to: 'skill', name: type, body: envelope });
        const { response, error } = await tap.invoke(withId(envelope));
        const name = error ? 'error' : 'answer';
        const answer = error ? { ...error, trace: undefined } : (response ?? null);
        record.add({ kind: 'message', from: 'skill', to: 'alexa', name, body: answer });
      }),
    );
  },
};

class OtherLocaleError extends Error {
  constructor(saved: string, spoken: string) {
    super(
      `The conversation was saved in ${saved}, and this one is in ${spoken}: play it with npm start -- --replay FILE.`,
    );
    this.name = 'OtherLocaleError';
  }
}

/** Played while the page goes on, once a turn that is going on is over; what fails is told to all pages. */
function inBackground(
  stage: Stage,
  name: string,
  run: (world: Stage['world']) => Promise<unknown>,
): void {
  stage.pace.mustBeIdle();
  stage.pace
    .play(name, stage.world, async (world) => {
      await stage.alone(async () => undefined);
      await run(world);
    })
    .catch((error: unknown) => {
      stage.stream.send({ type: 'notice', text: sentenceOf(error) });
    });
}

export const sentenceOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

const isCourse = (name: unknown): name is CourseName => COURSE_NAMES.some((one) => one === name);

function withId(envelope: Readonly<{ [field: string]: unknown }>) {
  const request = envelope['request'] as { requestId?: unknown };
  const requestId = typeof request.requestId === 'string' ? request.requestId : 'edited';
  return { ...envelope, request: { ...request, requestId } };
}
