import { Clock } from '../../../../simulator/clock';
import { startSmapi, type Smapi, type SmapiOptions } from '../../../../simulator/smapi';
import { Developer, VENDOR } from './developer';
import { startLwaStub } from './lwa-stub';

export interface Setting {
  readonly smapi: Smapi;
  readonly developer: Developer;
  readonly clock: Clock;
  close(): Promise<void>;
}

/** A Skill Management API of its own, a Login with Amazon behind it, a developer before it. */
export async function setUp(options: Partial<SmapiOptions> = {}): Promise<Setting> {
  const lwa = await startLwaStub();
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
