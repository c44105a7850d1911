import { type Stage } from '../stage/stage';

export function skillEnvironment(stage: Stage): Record<string, string> {
  const { offer, linkingLocales, serviceUrl } = stage;
  return {
    LWA_CLIENT_ID: stage.lwaClientId,
    LWA_API: stage.lwaApi,
    OFFER_COOLDOWN_DAYS: String(offer.cooldownDays),
    OFFER_MAX_OFFERS: String(offer.maxOffers),
    OFFER_MIN_INTERVAL_MINUTES: String(offer.minIntervalMinutes),
    OFFER_PROACTIVE: String(offer.proactive),
    LINKING_LOCALES: linkingLocales === 'all' ? 'all' : linkingLocales.join(','),
    LOCALE_METRICS: String(stage.localeMetrics),
    POWERTOOLS_LOG_LEVEL: 'INFO',
    ...(serviceUrl !== undefined && { SERVICE_URL: serviceUrl }),
  };
}
