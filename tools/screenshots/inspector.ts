import { chromium, type Browser, type Page as Tab } from 'playwright-core';
import { startFunction } from '../../simulator/function-host';
import {
  startInspector,
  observeEndpoint,
  type Inspector,
  type ObservedEndpoint,
} from '../../simulator/inspector/server';
import { startSimulation } from '../../simulator/start-simulation';
import { type Simulation } from '../../simulator/simulation';
import { fromRoot } from '../paths';

export const CHROMIUM = '/usr/bin/chromium';
export const DESKTOP = { width: 1440, height: 900 };

export interface Served {
  readonly url: string;
  readonly inspector: Inspector;
  readonly simulation: Simulation;
  readonly endpoint: ObservedEndpoint;
  close(): Promise<void>;
}

export async function serve(): Promise<Served> {
  let observed: ObservedEndpoint | undefined;
  const simulation = await startSimulation({
    skillEndpoint: async (environment, onRefused) => {
      const bundle = fromRoot('dist', 'skill', 'index.mjs');
      return (observed = observeEndpoint(await startFunction({ bundle, environment, onRefused })));
    },
  });
  const inspector = await startInspector({ simulation, endpoint: observed!, paceMs: 0 });
  return {
    url: inspector.url,
    inspector,
    simulation,
    endpoint: observed!,
    close: async () => {
      await inspector.close();
      await simulation.close();
    },
  };
}

export const launchChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

/** Waits until the inspector is connected. */
export async function openInspector(tab: Tab, url: string): Promise<void> {
  await tab.goto(url);
  await tab.getByRole('group', { name: 'Suggestions' }).getByRole('button').last().waitFor();
}
