import { type Lines, type PermissionKind } from './lines';

const NAMES: Readonly<Record<PermissionKind, string>> = {
  name: 'お名前',
  'phone number': '電話番号',
  'email address': 'メールアドレス',
  'country and postal code': '国と郵便番号',
};

const listed = (permissions: readonly PermissionKind[]): string =>
  permissions.map((kind) => NAMES[kind]).join('と');

const inTheApp = (skill: string): string =>
  `${skill}とアカウントをリンクするには、Alexaアプリのスキルのセクションを開いてください。`;

const CONSENT_ANSWERS = '「許可します」または「いいえ」と言ってください。';
const SAY_THE_CODE = '「私のコードは」に続けて、スマートフォンで受信したコードを言ってください。';

export const ja: Lines = {
  introduction:
    'アカウントをリンクするには、登録されたAlexaプロフィールの情報を一部、共有する必要があります。',
  consent: (skill, permissions) =>
    `${skill}に、${listed(permissions)}へのアクセスを許可しますか? ${CONSENT_ANSWERS}`,
  consentReprompt: `すみません、聞き取れませんでした。${CONSENT_ANSWERS}`,
  passcode: (firstName) => `${firstName}さん、リクエストを認証するために、${SAY_THE_CODE}`,
  passcodeReprompt: `コードを聞き取れませんでした。${SAY_THE_CODE}`,
  wrongPasscode: `コードが違います。${SAY_THE_CODE}`,
  expiredPasscode: `コードの有効期限が切れたため、新しいコードを送信しました。${SAY_THE_CODE}`,
  newPasscode: `新しいコードを送信しました。${SAY_THE_CODE}`,
  linked: (firstName, skill) =>
    `${firstName}さんのAmazonログイン情報で${skill}にサインインしました。` +
    'リンクしたアカウントは、Alexaアプリのスキルのセクションで管理できます。',
  alreadyLinked: (skill) => `アカウントはすでに${skill}とリンクされています。`,
  failed: (skill) => `すみません、うまくいきませんでした。${inTheApp(skill)}`,
  declined: (skill) => `わかりました。${inTheApp(skill)}`,
  personalizationOff: (skill) =>
    `Alexaアプリの設定でパーソナライズがオフになっています。${inTheApp(skill)}`,
  unknownVoice: (skill) => `声を認識できませんでした。${inTheApp(skill)}`,
  notOwner: (skill) =>
    `音声でリンクできるのは、このデバイスのAmazonアカウントの所有者だけです。${inTheApp(skill)}`,
  noPhoneNumber: (skill) =>
    `コードを送信できる電話番号がプロフィールに登録されていません。${inTheApp(skill)}`,
  recentDenial: (skill) => `最近、アカウントのリンクを許可しませんでした。${inTheApp(skill)}`,
  tooManyAttempts: (skill) => `コードが違います。${inTheApp(skill)}`,
  textMessage: (skill, passcode) =>
    `${passcode}は${skill}とアカウントをリンクするためのコードです。誰にも教えないでください。`,
};
