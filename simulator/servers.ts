import { type ServerOptions } from './http';
import { type Lwa, type LwaClient, startLwa } from './lwa';
import { type ProfileApi, type ProfileState, startProfileApi } from './profile-api';
import { type Service, startService } from './service';
import { startTable, type Table } from './table';

/** All that the skill calls, each at an address of its own. */
export interface Servers {
  readonly lwa: Lwa;
  readonly profile: ProfileApi;
  readonly service: Service;
  readonly table: Table;
  /** The Ride Hailer service's client at LWA, which account linking is set to. */
  readonly client: LwaClient;
  close(): Promise<void>;
}

export interface ServersOptions extends Omit<ServerOptions, 'port'> {
  /** Who the customer is when the profile API is asked. */
  readonly read: () => ProfileState;
  /** The Allowed Return URLs of the service’s client. */
  readonly redirectUris: readonly string[];
}

/** On free ports of loopback. */
export async function startServers(options: ServersOptions): Promise<Servers> {
  const { read, redirectUris, ...common } = options;
  const lwa = await startLwa(common);
  const client = lwa.addClient({ name: 'Ride Hailer', redirectUris });
  const [profile, service, table] = await Promise.all([
    startProfileApi({ ...common, read }),
    startService({ ...common, lwaUrl: lwa.url, clientId: client.clientId }),
    startTable(common),
  ]);
  const all = [lwa, profile, service, table];
  return {
    lwa,
    profile,
    service,
    table,
    client,
    close: async () => void (await Promise.all(all.map((server) => server.close()))),
  };
}
