import { parseLogLines } from '../../simulator/inspector/server/log-lines';
import { startServices, type Services } from '../../simulator/services';
import { startSimulation } from '../../simulator/start-simulation';
import { type SimulationOptions } from '../../simulator/simulation-options';
import { type Simulation } from '../../simulator/simulation';

/**
 * `transcript`, `calls`, `metrics` and `problems` leave out everything before the last `clear`. `leaks`
 * searches the skill's output since then, and the whole table.
 */
export class Conversation {
  #firstEntry = 0;
  #firstLine = 0;

  private constructor(
    readonly simulation: Simulation,
    private readonly services: Services,
  ) {}

  static async begin(options: Omit<SimulationOptions, 'services'> = {}): Promise<Conversation> {
    const services = await startServices();
    try {
      return new Conversation(await startSimulation({ ...options, services }), services);
    } catch (error) {
      await services.close();
      throw error;
    }
  }

  clear(): void {
    this.#firstEntry = this.simulation.record.entries.length;
    this.#firstLine = this.simulation.outputLines.length;
  }

  async say(...utterances: readonly string[]): Promise<void> {
    for (const utterance of utterances) await this.simulation.say(utterance);
  }

  /** Lines such as `customer: yes`, `skill: … (listens)` and `card: LinkAccount`. */
  transcript(): string[] {
    return this.#entries().flatMap((entry) => {
      if (entry.kind === 'card') return [`card: ${(entry.card as { type: string }).type}`];
      if (entry.kind !== 'said') return [];
      const mark = entry.microphone === 'open' && entry.speaker !== 'customer' ? ' (listens)' : '';
      return [`${entry.speaker}: ${entry.text}${mark}`];
    });
  }

  calls(to: 'table' | 'lwa' | 'profile' | 'service'): string[] {
    return this.#entries().flatMap((entry) =>
      entry.kind === 'message' && entry.from === 'skill' && entry.to === to ? [entry.name] : [],
    );
  }

  metrics(): Record<string, number> {
    const sums: Record<string, number> = {};
    for (const { name, value } of parseLogLines(this.#outputLines()).metrics) {
      sums[name] = (sums[name] ?? 0) + value;
    }
    return sums;
  }

  problems(): string[] {
    return this.#entries().flatMap((entry) => (entry.kind === 'problem' ? [entry.problem] : []));
  }

  async leaks(): Promise<string[]> {
    const items = await this.services.servers.table.items();
    const text = [...this.#outputLines(), JSON.stringify(items)].join('\n');
    return this.simulation.record.secrets.findIn(text).map(({ kind }) => kind);
  }

  get rideCount(): number {
    return this.services.servers.service.rides.length;
  }

  async end(): Promise<void> {
    await this.simulation.close();
    await this.services.close();
  }

  #outputLines(): string[] {
    return this.simulation.outputLines.slice(this.#firstLine);
  }

  #entries() {
    return this.simulation.record.entries.slice(this.#firstEntry);
  }
}
