import { playScenario } from '../../simulator/scenarios/scenarios';
import { startSimulation } from '../../simulator/simulation';
import { sequence } from './sequence';

/** Plays a customer who consents to linking; what happened, as a Mermaid sequence diagram. */
export async function playFlow(): Promise<string> {
  const simulation = await startSimulation();
  try {
    const { problems } = await playScenario(simulation, 'consents');
    if (problems > 0)
      throw new Error(`The scenario had ${problems} problems: mend the skill first.`);
    return sequence(simulation.record.entries);
  } finally {
    await simulation.close();
  }
}
