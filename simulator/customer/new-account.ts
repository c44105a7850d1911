import { type Assumptions } from '../assumptions';
import { DAY_MS } from '../clock';
import { type Customer } from './customer';
import { TOKEN_LIFE_S } from '../lwa';
import { type Services } from '../services';
import { permissionsOf, type PublishedSkill } from '../published-skill';
import { Account } from './account';

export interface NewAccountContext {
  readonly services: Services;
  readonly skill: () => PublishedSkill;
  readonly assumptions: () => Assumptions;
}

/** A customer's Amazon account together with their account at Login with Amazon. */
export function newAccount(
  { services, skill, assumptions }: NewAccountContext,
  customer: Partial<Customer>,
): Account {
  const { clock, record, servers } = services;
  const { client, lwa } = servers;
  return new Account(
    {
      clock,
      permissions: () => permissionsOf(skill()),
      addLwaAccount: (name) => lwa.addAccount({ name }),
      issueTokens: (lwaUserId) => ({
        ...lwa.issue(client.clientId, lwaUserId, skill().accountLinking?.scopes ?? []),
        expiresAt: clock.now() + TOKEN_LIFE_S * 1000,
      }),
      register: (kind, id) => record.secrets.add(kind, id),
      recentDenialMs: () => assumptions().denialRememberedDays * DAY_MS,
    },
    customer,
  );
}
