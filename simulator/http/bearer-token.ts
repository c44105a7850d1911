/** Undefined unless the `Authorization` header has the scheme `Bearer` and a token. */
export const bearerToken = (authorization = ''): string | undefined =>
  /^bearer +(\S+)$/i.exec(authorization)?.[1];
