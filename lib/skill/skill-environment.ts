import { type Stage } from '../stage/stage';

/** What the skill's code reads from its environment, as the stage says it; no secret is among it. */
export function skillEnvironment(stage: Stage): Record<string, string> {
  const { offer, linkingLocales, serviceUrl } = stage;
  return {
    LWA_CLIENT_ID: stage.lwaClientId,
    LWA_API: stage.lwaApi,
    OFFER_QUIET_DAYS: String(offer.quietDays),
    OFFER_CAP: String(offer.cap),
    OFFER_INTERVAL_MINUTES: String(offer.intervalMinutes),
    OFFER_PROACTIVE: String(offer.proactive),
    LINKING_LOCALES: linkingLocales === 'all' ? 'all' : linkingLocales.join(','),
    POWERTOOLS_LOG_LEVEL: 'INFO',
    ...(serviceUrl !== undefined && { SERVICE_URL: serviceUrl }),
  };
}
