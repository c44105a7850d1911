import { startPage, type StageOptions } from '../page-server';
import { type End } from '../record';
import { type World } from '../world';
import { openBrowser } from './open-browser';
import { isColoured, type Streams } from './streams';
import { talk } from './terminal';

export interface PageChoice extends Omit<StageOptions, 'world'> {
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
export async function talkWithPage(
  world: World,
  { open, notice, ...choice }: PageChoice,
  streams: Streams,
  openUrl: (url: string) => void = openBrowser,
): Promise<End> {
  const { stdin: input, stdout: output } = streams;
  const page = await startPage({ world, ...choice });
  try {
    output.write(`See who says what to whom: ${page.url}\n`);
    for (const sentence of choice.deployed?.leftOut ?? []) output.write(`${sentence}\n`);
    if (notice !== undefined) output.write(`${notice}\n`);
    if (open) openUrl(page.url);
    await talk(page.world, { input, output, colour: isColoured(streams) });
    return page.world.end();
  } finally {
    await page.close();
  }
}
