import { type Finding } from '../state';

export const packageError = (resource: string, code: string, message: string): Finding => ({
  severity: 'error',
  resource,
  error: { code, message },
});

export const packageWarning = (resource: string, code: string, message: string): Finding => ({
  severity: 'warning',
  resource,
  error: { code, message },
});

export const MANIFEST_RESOURCE = 'Manifest';
export const modelResource = (locale: string): string => `InteractionModel.${locale}`;
