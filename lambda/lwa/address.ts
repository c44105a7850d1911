const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/**
 * Why a token must not be sent to the address; undefined for an https address, and for an http address on
 * loopback, if the address holds no credentials.
 */
export function whyNotSafe(url: URL): string | undefined {
  if (url.username !== '' || url.password !== '') return 'the address holds credentials';
  if (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url))) return undefined;
  return 'only https is used outside of loopback addresses';
}

/** Whether the host of the address is `localhost`, `127.x.x.x` or `[::1]`. */
export const isLoopback = (url: URL): boolean => LOOPBACK.test(url.hostname);

/** `base` with a path and a query. Values of the query are percent-encoded, a space as `%20`. */
export function address(base: string, path: string, query: Record<string, string> = {}): string {
  const search = new URLSearchParams(query).toString().replaceAll('+', '%20');
  return `${base.replace(/\/+$/, '')}${path}${search && `?${search}`}`;
}
