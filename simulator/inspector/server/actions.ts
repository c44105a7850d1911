import { playScenario, scenariosOf } from '../../scenarios/scenarios';
import { invokeSkill } from '../../alexa/skill-client';
import { readCustomer } from '../../customer/customer';
import { parseSaved, playSaved, readStep, StepError, takeStep } from '../../replay';
import { fromCleanState, resetSettings, resetSimulation } from '../../reset';
import { readEdited } from './edited-envelope';
import { InspectorError, messageOf } from './errors';
import { type InspectorSession } from './inspector-session';
import { type ObservedEndpoint } from './observed-endpoint';
import { isObject } from '../../json';

export interface ActionContext {
  readonly session: InspectorSession;
  readonly endpoint: ObservedEndpoint;
}

/** Rejects with an error whose message is shown. */
export type Action = (context: ActionContext, body: unknown) => Promise<void>;

export const ACTIONS: Readonly<{ [name: string]: Action }> = {
  step: async ({ session }, body) => {
    const step = readStep(body);
    if ('say' in step && step.say.includes('{code}') && session.simulation.phone.length === 0) {
      throw new StepError('There is no passcode on the phone.');
    }
    // Assumptions and faults can be changed while a scenario is played.
    if (!('assume' in step) && !('fail' in step)) session.player.assertIdle();
    await takeStep(session.simulation, step);
  },
  newCustomer: async ({ session }, body) => {
    session.player.assertIdle();
    const customer = readCustomer(body);
    await session.runExclusive(async () =>
      session.simulation.newCustomer({ ...session.simulation.initial.customer, ...customer }),
    );
  },
  scenario: async ({ session }, body) => {
    const { name: given } = isObject(body) ? body : {};
    const names = scenariosOf(session.simulation);
    const name = names.find((one) => one === given);
    if (name === undefined) {
      const choices = names.join(', ') || 'none';
      throw new StepError(`There is no scenario ${JSON.stringify(given)}: choose from ${choices}.`);
    }
    playInBackground(session, name, (simulation) =>
      fromCleanState(simulation, () => playScenario(simulation, name)),
    );
  },
  replay: async ({ session }, body) => {
    const { text } = isObject(body) ? body : {};
    const saved = parseSaved(String(text));
    const { locale } = session.simulation;
    if (saved.locale !== undefined && saved.locale !== locale) {
      throw new InspectorError(
        `The conversation was saved in ${saved.locale}, but this simulation uses ${locale}: start it with --replay FILE.`,
      );
    }
    playInBackground(session, 'A saved conversation', (simulation) => playSaved(simulation, saved));
  },
  playAgain: async ({ session }) => {
    const saved = session.saved();
    playInBackground(session, 'The conversation', (simulation) => playSaved(simulation, saved));
  },
  /** Resets faults, assumptions and clock; the conversation continues. */
  resetSettings: async ({ session }) => {
    session.player.assertIdle();
    await session.runExclusive(() => resetSettings(session.simulation));
    session.sendState();
  },
  reset: async ({ session }) => {
    session.player.assertIdle();
    await session.runExclusive(() => resetSimulation(session.simulation));
  },
  stop: async ({ session }) => session.player.stop(),
  /** The simulated Alexa does not act on the response to an edited envelope. */
  send: async ({ session, endpoint }, body) => {
    const { requestId, text } = isObject(body) ? body : {};
    const sent = endpoint.sentEnvelope(String(requestId));
    if (sent === undefined)
      throw new InspectorError('This envelope is no longer available: choose a newer one.');
    const envelope = readEdited(String(text), sent);
    const { record } = session.simulation;
    await session.runExclusive(() =>
      session.runTurn(`${envelope.request.type}, edited`, () =>
        invokeSkill({ record, endpoint }, envelope),
      ),
    );
  },
};

/** Begins after the current turn. An error is shown as a notice. */
function playInBackground(
  session: InspectorSession,
  name: string,
  run: (simulation: InspectorSession['simulation']) => Promise<unknown>,
): void {
  session.player.assertIdle();
  session.player
    .play(name, session.simulation, async (simulation) => {
      await session.runExclusive(async () => undefined);
      await run(simulation);
    })
    .catch((error: unknown) => {
      session.stream.send({ type: 'notice', text: messageOf(error) });
    });
}
