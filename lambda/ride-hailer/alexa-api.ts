import { isLoopback, whyNotSafe } from '../lwa';

/** Alexa's APIs: North America, Europe and India, Far East. */
const ORIGINS = [
  'https://api.amazonalexa.com',
  'https://api.eu.amazonalexa.com',
  'https://api.fe.amazonalexa.com',
];

/**
 * Undefined if the address must not get the customer's API access token: only Alexa's hosts may get it, and
 * in a simulation loopback addresses.
 */
export function alexaApiOrigin(apiEndpoint: string, isSimulation: boolean): string | undefined {
  if (!URL.canParse(apiEndpoint)) return undefined;
  const url = new URL(apiEndpoint);
  const isAllowed = ORIGINS.includes(url.origin) || (isSimulation && isLoopback(url));
  return isAllowed && whyNotSafe(url) === undefined ? url.origin : undefined;
}
