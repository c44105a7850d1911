import { ok } from '../answer';
import { type Operation } from '../alexa';
import { forbidden } from '../errors';
import { type Simulated, type Simulation } from '../simulations';

interface SimulationRequest {
  readonly input: { readonly content: string };
  readonly device: { readonly locale: string };
  readonly session?: { readonly mode?: 'DEFAULT' | 'FORCE_NEW_SESSION' };
}

export const startSimulation: Operation = (call, { skills, simulations }) => {
  const { skillId = '', stage = '' } = call.params;
  skills.stage(skillId, stage);
  if (skills.find(skillId)?.enabled[stage === 'live' ? 'live' : 'development'] !== true) {
    throw forbidden('The skill is not enabled for testing.');
  }
  const { input, device, session } = call.body as SimulationRequest;
  const id = simulations.start({
    skillId,
    stage,
    locale: device.locale,
    content: input.content,
    newSession: session?.mode === 'FORCE_NEW_SESSION',
  });
  const location = `/v2/skills/${skillId}/stages/${stage}/simulations/${id}`;
  return ok({ id, status: 'IN_PROGRESS' }, { Location: location });
};

export const simulationStatus: Operation = async (call, { skills, simulations }) => {
  skills.get(call.params['skillId'] ?? '');
  return ok(shown(await simulations.get(call.params['simulationId'] ?? '')));
};

function shown({ id, status, simulated, error }: Simulation): object {
  if (error !== undefined) return { id, status, result: { error: { message: error } } };
  return { id, status, ...(simulated !== undefined && { result: resultOf(simulated) }) };
}

const resultOf = ({ said, consideredIntents = [], invocations }: Simulated): object => ({
  alexaExecutionInfo: {
    alexaResponses: said.map((caption) => ({ type: 'Speech', content: { caption } })),
    consideredIntents,
  },
  skillExecutionInfo: {
    invocations: invocations.map(({ endpoint, request, response, durationMs }) => ({
      invocationRequest: { endpoint, body: request },
      invocationResponse: { body: response },
      metrics: { skillExecutionTimeInMilliseconds: Math.round(durationMs) },
    })),
  },
});
