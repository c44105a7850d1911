import { startInspector, type InspectorSessionOptions } from '../inspector/server';
import { type End } from '../record';
import { type Simulation } from '../simulation';
import { openBrowser } from './open-browser';
import { isColoured, type Streams } from './streams';
import { talk } from './terminal';

export interface InspectorChoice extends Omit<InspectorSessionOptions, 'simulation'> {
  /** 0 is any free port. */
  readonly port: number;
  /** Whether to open the inspector in the browser. */
  readonly open: boolean;
  /** A problem that can be fixed during the conversation. */
  readonly notice?: string;
}

/**
 * One conversation in the terminal and the inspector. Resolves when the user leaves the terminal. Rejects
 * with a `PortError`.
 */
export async function talkWithInspector(
  simulation: Simulation,
  { open, notice, ...choice }: InspectorChoice,
  streams: Streams,
  openUrl: (url: string) => void = openBrowser,
): Promise<End> {
  const { stdin: input, stdout: output } = streams;
  const inspector = await startInspector({ simulation, ...choice });
  try {
    output.write(`Inspector: ${inspector.url}\n`);
    for (const sentence of choice.deployed?.limitations ?? []) output.write(`${sentence}\n`);
    if (notice !== undefined) output.write(`${notice}\n`);
    if (open) openUrl(inspector.url);
    await talk(inspector.simulation, { input, output, colour: isColoured(streams) });
    return inspector.simulation.end();
  } finally {
    await inspector.close();
  }
}
