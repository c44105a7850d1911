import { SkillBuilders, type RequestHandler } from 'ask-sdk-core';
import {
  createAccountLinking,
  dynamoDbLedger,
  linkingSettings,
  type LinkingWords,
} from '../../lambda/linking';

/** Adds linking to an existing skill, so that one of its handlers requires a linked account. */
export function skillWithLinking(
  {
    launch,
    orders,
    others,
  }: Record<'launch' | 'orders', RequestHandler> & { others: RequestHandler[] },
  words: LinkingWords,
  tableName: string,
) {
  const linking = createAccountLinking({
    settings: linkingSettings({ cooldownDays: 30 }),
    ledger: dynamoDbLedger({ tableName, ttlMs: 31 * 24 * 60 * 60_000 }),
    words,
  });
  return SkillBuilders.custom()
    .addRequestHandlers(
      ...linking.handlers,
      linking.offersAtLaunch(launch),
      linking.requiresLinkedAccount(orders),
      ...others,
    )
    .addResponseInterceptors(linking.interceptor)
    .create();
}
