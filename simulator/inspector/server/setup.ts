import { modelOf, skillName } from '../../alexa/context';
import { ASSUMPTION_NAMES, ASSUMPTIONS } from '../../assumptions';
import { type DeploymentLimits } from '../../deployed/deployment-limits';
import { FAULT_KINDS, FAULT_NAMES } from '../../faults';
import { scenariosOf } from '../../scenarios/scenarios';
import { type Simulation } from '../../simulation';
import { type IntentInfo, type Setup } from './events';

const DOCUMENT_URL =
  'https://developer.amazon.com/docs/alexaplus/account-linking/about-voice-forward-account-linking.html';

export const setupOf = (simulation: Simulation, deploymentLimits?: DeploymentLimits): Setup => ({
  locale: simulation.locale,
  skillName: skillName(simulation),
  ...(simulation.publisher !== undefined && { publisher: simulation.publisher }),
  ...(deploymentLimits && { functionName: deploymentLimits.functionName }),
  limitations: deploymentLimits?.limitations ?? [],
  documentUrl: DOCUMENT_URL,
  scenarios: scenariosOf(simulation),
  intents: intentsOf(simulation),
  assumptionInfos: ASSUMPTION_NAMES.map((name) => ({ name, ...ASSUMPTIONS[name] })),
  faultNames: deploymentLimits?.faultNames ?? FAULT_NAMES,
  faultKinds: FAULT_KINDS,
});

function intentsOf(simulation: Simulation): IntentInfo[] {
  const { intents = [], types = [] } = modelOf(simulation).interactionModel.languageModel;
  const valuesOf = (type: string) =>
    types.find(({ name }) => name === type)?.values?.map(({ name }) => name.value) ?? [];
  return intents.map(({ name: intent, slots = [] }) => ({
    name: intent,
    slots: slots.map(({ name, type = '' }) => ({ name, type, values: valuesOf(type) })),
  }));
}
