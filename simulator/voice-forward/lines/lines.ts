/** Permissions that voice-forward account linking supports, by kind. */
export type PermissionKind = 'name' | 'phone number' | 'email address' | 'country and postal code';

/** Lines of Amazon's voice-forward skill in one language. Documented ones are Amazon's own. */
export interface Lines {
  /** Documented. */
  readonly introduction: string;
  /** Documented. */
  consent(skill: string, permissions: readonly PermissionKind[]): string;
  readonly consentReprompt: string;
  /** Documented. */
  passcode(firstName: string): string;
  readonly passcodeReprompt: string;
  readonly wrongPasscode: string;
  readonly expiredPasscode: string;
  readonly newPasscode: string;
  /** Documented. */
  linked(firstName: string, skill: string): string;
  alreadyLinked(skill: string): string;
  /** Documented. */
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
