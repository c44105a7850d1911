import { listen } from '../http';
import { projectFile } from '../project-files';
import { type World } from '../world';
import { pageApp } from './app';
import { Stage, type StageOptions } from './stage';

export interface PageOptions extends StageOptions {
  /** @default 0, any that is free */
  readonly port?: number;
  /** The built page. @default dist/page of the project */
  readonly folder?: string;
}

export interface Page {
  readonly url: string;
  /** The world, watched: what is said in it is seen on the page. Refused while the page plays something. */
  readonly world: World;
  readonly stage: Stage;
  close(): Promise<void>;
}

/** Serves the page of a world on loopback. Rejects with a `PortError`. */
export async function startPage(options: PageOptions): Promise<Page> {
  const stage = new Stage(options);
  let port = 0;
  const app = pageApp({
    stage,
    tap: options.tap,
    folder: options.folder ?? projectFile('dist', 'page'),
    port: () => port,
  });
  const listening = await listen(app, {
    ...(options.port !== undefined && { port: options.port }),
  });
  ({ port } = listening);
  return {
    url: listening.url,
    world: stage.pace.whileIdle(stage.world),
    stage,
    close: async () => {
      stage.pace.stop();
      await listening.close();
    },
  };
}
