/** Undefined for an `Authorization` header of another scheme than `Bearer`. */
export const bearerToken = (authorization = ''): string | undefined =>
  /^bearer +(\S+)$/i.exec(authorization)?.[1];
