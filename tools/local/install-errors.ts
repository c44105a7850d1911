/** Base of what keeps the emulated AWS from being there: one sentence, with the way out. */
export class EmulatorError extends Error {
  constructor(message: string, cause: unknown) {
    super(message, { cause });
    this.name = new.target.name;
  }
}

export class NoPythonError extends EmulatorError {
  constructor(cause: unknown) {
    super(
      'The emulated AWS needs Python 3 with its venv module, which was not found: install python3 and python3-venv, or leave this out (npm test does not need it).',
      cause,
    );
  }
}

/** Ctrl+C, or an end from elsewhere, while it was being installed. */
export class InterruptedError extends EmulatorError {
  constructor(cause: unknown) {
    super(
      'The emulated AWS was not installed to its end, because that was interrupted: run it again, and it begins anew.',
      cause,
    );
  }
}

export class NoEnvironmentError extends EmulatorError {
  constructor(folder: string, cause: unknown) {
    const said = printedBy(cause).trim().split('\n').at(-1) || 'python3 did not say why';
    super(
      `Python could not make the emulated AWS a folder at ${folder} (${said}): look whether it can be written, and has room.`,
      cause,
    );
  }
}

export class NoPackagesError extends EmulatorError {
  constructor(packages: readonly string[], cause: unknown) {
    super(
      `The emulated AWS could not be installed: pip did not get ${packages.join(' and ')}, so look at the network, or at where pip finds its packages.`,
      cause,
    );
  }
}

export interface Failure {
  readonly code?: string;
  readonly signal?: string | null;
  readonly stdout?: Buffer | null;
  readonly stderr?: Buffer | null;
}

export const printedBy = (error: unknown): string => {
  const { stdout, stderr } = error as Failure;
  return `${String(stdout ?? '')}\n${String(stderr ?? '')}`;
};
