export class HttpError extends Error {
  override readonly name: string = this.constructor.name;
}

/** The server closed the connection, refused it, or did not respond in time. */
export class NoResponseError extends HttpError {
  constructor(url: string, reason: string) {
    super(`No response from ${new URL(url).host}: ${reason}.`);
  }
}

export class PortError extends HttpError {
  constructor(port: number, code: string | undefined) {
    super(`Port ${port} ${reasonOf(code)}.`);
  }
}

function reasonOf(code: string | undefined): string {
  switch (code) {
    case 'EADDRINUSE':
      return 'is in use: choose another, or 0 for any free port';
    case 'EACCES':
      return 'needs rights that this user does not have: choose one above 1023, or 0 for any free port';
    default:
      return `cannot be opened (${code ?? 'unknown reason'}): choose another`;
  }
}
