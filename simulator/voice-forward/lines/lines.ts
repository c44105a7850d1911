import { en } from './en';
import { ja } from './ja';

/** Permissions that voice-forward account linking supports, by kind. */
export type PermissionKind = 'name' | 'phone number' | 'email address' | 'country and postal code';

/** What Amazon's voice-forward skill says in one language. Lines marked D are Amazon's own. */
export interface Lines {
  /** D */
  readonly introduction: string;
  /** D */
  consent(skill: string, permissions: readonly PermissionKind[]): string;
  readonly consentReprompt: string;
  /** D */
  passcode(firstName: string): string;
  readonly passcodeReprompt: string;
  readonly wrongPasscode: string;
  readonly expiredPasscode: string;
  readonly newPasscode: string;
  /** D */
  linked(firstName: string, skill: string): string;
  alreadyLinked(skill: string): string;
  /** D */
  failed(skill: string): string;
  declined(skill: string): string;
  personalizationOff(skill: string): string;
  unknownVoice(skill: string): string;
  notOwner(skill: string): string;
  noPhoneNumber(skill: string): string;
  recentDenial(skill: string): string;
  tooManyAttempts(skill: string): string;
  textMessage(skill: string, passcode: string): string;
}

/** Languages in which Amazon documents the dialog. */
const DOCUMENTED: Readonly<{ [language: string]: Lines }> = { en, ja };

export const isDocumented = (language: string): boolean => Object.hasOwn(DOCUMENTED, language);

/** Amazon's lines in a documented language; English in any other. */
export const linesOf = (language: string): Lines => DOCUMENTED[language] ?? en;
