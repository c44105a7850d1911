import { type Clock } from '../clock';
import { type Accounts } from './accounts';
import { type Clients } from './clients';
import { type Grants } from './grants';
import { type PendingConsents } from './pending-consents';

export interface LwaState {
  readonly clients: Clients;
  readonly accounts: Accounts;
  readonly grants: Grants;
  readonly pendingConsents: PendingConsents;
  readonly clock: Clock;
}
