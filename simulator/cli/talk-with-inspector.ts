import {
  type InspectorSession,
  startInspector,
  type InspectorSessionOptions,
} from '../inspector/server';
import { type End } from '../record';
import { type Simulation } from '../simulation';
import { openBrowser } from './open-browser';
import { isColoured, type Streams } from './streams';
import { type WriteLine } from './print';
import { talk } from './terminal';
import { watchFiles } from './watch-files';

export interface TalkWithInspectorOptions extends Omit<InspectorSessionOptions, 'simulation'> {
  /** 0 is any free port. */
  readonly port: number;
  readonly open: boolean;
  /** A problem that the user can fix during the conversation. */
  readonly notice?: string;
  /** @default the skill is not reloaded */
  readonly reload?: { readonly paths: readonly string[]; readonly run: () => Promise<void> };
}

/** Resolves when the user leaves the terminal. Rejects with a `PortError`. */
export async function talkWithInspector(
  simulation: Simulation,
  { open, notice, reload, ...rest }: TalkWithInspectorOptions,
  streams: Streams,
  openUrl: (url: string, onFailure: () => void) => void = openBrowser,
): Promise<End> {
  const { historyFile, stdin: input, stdout: output } = streams;
  const inspector = await startInspector({ simulation, ...rest });
  const { session } = inspector;
  const stopWatching = reload && watchFiles(reload.paths, () => reloadSkill(session, reload.run));
  try {
    output.write(`Inspector: ${inspector.url}\n`);
    for (const sentence of rest.deploymentLimits?.limitations ?? []) output.write(`${sentence}\n`);
    if (notice !== undefined) output.write(`${notice}\n`);
    if (open) {
      openUrl(inspector.url, () =>
        output.write('There is no browser: open the address yourself.\n'),
      );
    }
    await talk(inspector.simulation, {
      input,
      output,
      colour: isColoured(streams),
      ...(historyFile !== undefined && { historyFile }),
      showNotices: (write) => writeNotices(session, write),
      playAgain: () => session.playAgain(),
    });
    return inspector.simulation.end();
  } finally {
    stopWatching?.();
    await inspector.close();
  }
}

async function reloadSkill(session: InspectorSession, run: () => Promise<void>): Promise<void> {
  try {
    await run();
    session.reportReload();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    session.reportBuildError(`Not reloaded, the former skill answers: ${message}`);
  }
}

/** Writes until the returned function is called. */
function writeNotices({ stream }: InspectorSession, write: WriteLine): () => void {
  return stream.subscribe((event) => {
    if (event.type === 'buildError') write(event.text);
    if (event.type !== 'notice') return;
    write(event.offersReplay ? `${event.text} :again plays the conversation again.` : event.text);
  });
}
