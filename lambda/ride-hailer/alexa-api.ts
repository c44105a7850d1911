import { isLoopback, whyNotSafe } from '../lwa';

/** Alexa's API hosts: North America, Europe and India, Far East. */
const HOSTS = [
  'https://api.amazonalexa.com',
  'https://api.eu.amazonalexa.com',
  'https://api.fe.amazonalexa.com',
];

/**
 * The origin of `context.System.apiEndpoint`, if the customer's API access token may be sent there:
 * one of Alexa's hosts, or in a simulation a loopback address. Undefined for any other address.
 */
export function alexaApiOrigin(apiEndpoint: string, isSimulation: boolean): string | undefined {
  if (!URL.canParse(apiEndpoint)) return undefined;
  const url = new URL(apiEndpoint);
  const isAllowed = HOSTS.includes(url.origin) || (isSimulation && isLoopback(url));
  return isAllowed && whyNotSafe(url) === undefined ? url.origin : undefined;
}
