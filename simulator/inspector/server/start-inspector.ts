import { listen } from '../../http';
import { packageFile } from '../../../skill-source/package-file';
import { type Simulation } from '../../simulation';
import { inspectorApp } from './app';
import { InspectorSession, type InspectorSessionOptions } from './inspector-session';

export interface InspectorOptions extends InspectorSessionOptions {
  /** @default 0, any free port */
  readonly port?: number;
  /** Directory of the built web files. @default dist/inspector of this package */
  readonly directory?: string;
}

export interface Inspector {
  readonly url: string;
  /** The terminal's simulation: rejects turns while the inspector plays a conversation. */
  readonly simulation: Simulation;
  readonly session: InspectorSession;
  close(): Promise<void>;
}

/** Listens on loopback. Rejects with a `PortError`. */
export async function startInspector(options: InspectorOptions): Promise<Inspector> {
  const session = new InspectorSession(options);
  let port = 0;
  const app = inspectorApp({
    session,
    endpoint: options.endpoint,
    directory: options.directory ?? packageFile('dist', 'inspector'),
    port: () => port,
  });
  const listening = await listen(app, { port: options.port });
  ({ port } = listening);
  return {
    url: listening.url,
    simulation: session.player.onlyWhileIdle(session.simulation),
    session,
    close: async () => {
      session.player.stop();
      await listening.close();
    },
  };
}
