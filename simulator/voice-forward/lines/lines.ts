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
