/** The token of an `Authorization` header of the scheme `Bearer`; undefined for any other header. */
export const bearerToken = (authorization = ''): string | undefined =>
  /^bearer +(\S+)$/i.exec(authorization)?.[1];
