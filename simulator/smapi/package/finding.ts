import { type Finding } from '../state';

/** A problem that fails an import. */
export const packageError = (resource: string, code: string, message: string): Finding => ({
  severity: 'error',
  resource,
  error: { code, message },
});

/** A problem that an import accepts and certification does not. */
export const packageWarning = (resource: string, code: string, message: string): Finding => ({
  severity: 'warning',
  resource,
  error: { code, message },
});

export const MANIFEST = 'Manifest';
export const modelResource = (locale: string): string => `InteractionModel.${locale}`;
