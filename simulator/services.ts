import { Clock } from './clock';
import { Faults, type FaultKind, type FaultName } from './faults';
import { alexaRedirectUris } from './lwa';
import { type ProfileState } from './profile-api/profile-api';
import { Record } from './record';
import { startServers, type Servers } from './servers';

/** The servers that a skill calls, and the clock, record and faults that they share. */
export interface Services {
  readonly clock: Clock;
  readonly record: Record;
  readonly faults: Faults;
  readonly servers: Servers;
  /** Vendor id of the developer account, a part of Alexa's redirect URLs. */
  readonly vendorId: string;
  /** @param read returns the data that the profile API serves */
  setProfile(read: () => ProfileState): void;
  close(): Promise<void>;
}

const VENDOR_ID = 'M1A2B3C4D5E6F7';

const NO_PROFILE: ProfileState = { person: {}, grantedPermissions: new Set(), deviceId: '' };

export async function startServices(
  initialFaults: Readonly<Partial<{ [Name in FaultName]: FaultKind }>> = {},
): Promise<Services> {
  const clock = new Clock();
  const record = new Record();
  const faults = new Faults(initialFaults);
  let readProfile = () => NO_PROFILE;
  const servers = await startServers({
    clock,
    record,
    secrets: record.secrets,
    faults,
    readProfile: () => readProfile(),
    client: { name: 'Ride Hailer', redirectUris: alexaRedirectUris(VENDOR_ID) },
  });
  return {
    clock,
    record,
    faults,
    servers,
    vendorId: VENDOR_ID,
    setProfile: (read) => void (readProfile = read),
    close: () => servers.close(),
  };
}
