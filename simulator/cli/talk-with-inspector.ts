import { startInspector, type InspectorSessionOptions } from '../inspector/server';
import { type End } from '../record';
import { type Simulation } from '../simulation';
import { openBrowser } from './open-browser';
import { isColoured, type Streams } from './streams';
import { talk } from './terminal';

export interface InspectorChoice extends Omit<InspectorSessionOptions, 'simulation'> {
  /** 0 is any that is free. */
  readonly port: number;
  /** Whether the page is opened in the browser. */
  readonly open: boolean;
  /** What is wrong already, and can be mended while they talk. */
  readonly notice?: string;
}

/**
 * A person talks in the terminal, on the page, or both: it is one conversation. Resolves when they leave
 * the terminal. Rejects with a `PortError`.
 */
export async function talkWithInspector(
  simulation: Simulation,
  { open, notice, ...choice }: InspectorChoice,
  streams: Streams,
  openUrl: (url: string) => void = openBrowser,
): Promise<End> {
  const { stdin: input, stdout: output } = streams;
  const page = await startInspector({ simulation, ...choice });
  try {
    output.write(`See who says what to whom: ${page.url}\n`);
    for (const sentence of choice.deployed?.limitations ?? []) output.write(`${sentence}\n`);
    if (notice !== undefined) output.write(`${notice}\n`);
    if (open) openUrl(page.url);
    await talk(page.simulation, { input, output, colour: isColoured(streams) });
    return page.simulation.end();
  } finally {
    await page.close();
  }
}
