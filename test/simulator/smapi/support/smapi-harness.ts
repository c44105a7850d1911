import { Clock } from '../../../../simulator/clock';
import { startSmapi, type Smapi, type SmapiOptions } from '../../../../simulator/smapi/smapi';
import { Developer, VENDOR } from './developer';
import { startFakeLwa } from './fake-lwa';

export interface SmapiHarness {
  readonly smapi: Smapi;
  readonly developer: Developer;
  readonly clock: Clock;
  close(): Promise<void>;
}

export function useSmapi(options?: Partial<SmapiOptions>): Omit<SmapiHarness, 'close'> {
  let harness: SmapiHarness;
  beforeEach(async () => {
    harness = await startHarness(options);
  });
  afterEach(() => harness.close());
  return {
    get smapi() {
      return harness.smapi;
    },
    get developer() {
      return harness.developer;
    },
    get clock() {
      return harness.clock;
    },
  };
}

export async function startHarness(options: Partial<SmapiOptions> = {}): Promise<SmapiHarness> {
  const lwa = await startFakeLwa();
  const clock = new Clock();
  const given = { clock, lwaUrl: lwa.url, vendorId: VENDOR, ...options };
  const smapi = await startSmapi(given).catch(async (error: unknown) => {
    await lwa.close();
    throw error;
  });
  return {
    smapi,
    developer: new Developer(smapi),
    clock,
    close: async () => {
      await lwa.close();
      await smapi.close();
    },
  };
}
