import { Clock } from './clock';
import { Faults, type FaultKind, type FaultName } from './faults';
import { alexaRedirectUris } from './lwa';
import { type ProfileState } from './profile-api';
import { Record } from './record';
import { startServers, type Servers } from './servers';

/** All that a conversation takes place in. One set serves many customers, one after another. */
export interface Services {
  readonly clock: Clock;
  readonly record: Record;
  readonly faults: Faults;
  readonly servers: Servers;
  /** The developer account's, as it stands in Alexa's redirect addresses. */
  readonly vendorId: string;
  /** Sets who the profile API answers for. */
  present(read: () => ProfileState): void;
  close(): Promise<void>;
}

const VENDOR_ID = 'M1A2B3C4D5E6F7';

const NOBODY: ProfileState = { person: {}, granted: new Set(), deviceId: '' };

export async function startServices(
  faultsAtFirst: Readonly<Partial<{ [Name in FaultName]: FaultKind }>> = {},
): Promise<Services> {
  const clock = new Clock();
  const record = new Record();
  const faults = new Faults(faultsAtFirst);
  let reader = () => NOBODY;
  const servers = await startServers({
    clock,
    record,
    secrets: record.secrets,
    faults,
    read: () => reader(),
    client: { name: 'Ride Hailer', redirectUris: alexaRedirectUris(VENDOR_ID) },
  });
  return {
    clock,
    record,
    faults,
    servers,
    vendorId: VENDOR_ID,
    present: (read) => void (reader = read),
    close: () => servers.close(),
  };
}
