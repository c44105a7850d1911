import { type ListeningServer, type ServerOptions } from './http';
import { type Lwa, type LwaClient, type LwaClientInput, startLwa } from './lwa';
import { type ProfileApi, type ProfileState, startProfileApi } from './profile-api/profile-api';
import { type RideService, startRideService } from './ride-service/ride-service';
import { startTable, type Table } from './dynamodb/table';

/** The servers that the skill calls. */
export interface Servers {
  readonly lwa: Lwa;
  readonly profile: ProfileApi;
  readonly service: RideService;
  readonly table: Table;
  /** The service's client at LWA, which account linking uses. */
  readonly client: LwaClient;
  close(): Promise<void>;
}

export interface ServersOptions extends Omit<ServerOptions, 'port'> {
  readonly readProfile: () => ProfileState;
  /** The service's client at LWA. */
  readonly client: LwaClientInput;
  /** @default free ports */
  readonly ports?: Partial<Record<'lwa' | 'profile' | 'service' | 'table', number>>;
}

/** If a server cannot listen, closes the others and rejects with a `PortError`. */
export async function startServers(options: ServersOptions): Promise<Servers> {
  const { readProfile, client: input, ports = {}, ...common } = options;
  const started: Pick<ListeningServer, 'close'>[] = [];
  const close = async () => void (await Promise.all(started.map((server) => server.close())));
  const tracked = async <T extends ListeningServer>(starting: Promise<T>): Promise<T> => {
    const server = await starting;
    started.push(server);
    return server;
  };
  const optionsFor = (port: number | undefined) => ({
    ...common,
    ...(port !== undefined && { port }),
  });
  try {
    const lwa = await tracked(startLwa(optionsFor(ports.lwa)));
    const client = lwa.addClient(input);
    const { clientId } = client;
    const profile = await tracked(startProfileApi({ ...optionsFor(ports.profile), readProfile }));
    const service = await tracked(
      startRideService({ ...optionsFor(ports.service), lwaUrl: lwa.url, clientId }),
    );
    const table = await tracked(startTable(optionsFor(ports.table)));
    return { lwa, profile, service, table, client, close };
  } catch (error) {
    await close();
    throw error;
  }
}
