import { type Lines } from './lines';

const listed = (items: readonly string[]): string =>
  [items.slice(0, -1).join(', '), items.at(-1)].filter(Boolean).join(' and ');

const inTheApp = (skill: string): string =>
  `To link your account with ${skill}, go to the skills section of your Alexa app.`;

const CONSENT_ANSWERS = "You can say, 'I approve', or 'No'.";
const SAY_THE_CODE = "say, 'My code is', followed by the code we sent to your phone.";

export const en: Lines = {
  introduction:
    "To link your account, I'll need to share some information from your Alexa profile.",
  consent: (skill, permissions) =>
    `Do you give ${skill} permission to access your ${listed(permissions)}? ${CONSENT_ANSWERS}`,
  consentReprompt: `I didn't get that. ${CONSENT_ANSWERS}`,
  passcode: (firstName) => `${firstName}, to authenticate your request, ${SAY_THE_CODE}`,
  passcodeReprompt: `I didn't get a code. Please ${SAY_THE_CODE}`,
  wrongPasscode: `That's not the code we sent. Please ${SAY_THE_CODE}`,
  expiredPasscode: `That code has expired, so we sent a new one. Please ${SAY_THE_CODE}`,
  newPasscode: `We sent you a new code. Please ${SAY_THE_CODE}`,
  linked: (firstName, skill) =>
    `Great, ${firstName}. I've signed you in with ${skill} using Login with Amazon. ` +
    'You can manage your linked account by going to the skills section of your Alexa app.',
  alreadyLinked: (skill) => `Your account is already linked with ${skill}.`,
  failed: (skill) => `Sorry, something went wrong. ${inTheApp(skill)}`,
  declined: (skill) => `Okay. ${inTheApp(skill)}`,
  personalizationOff: (skill) =>
    `Personalization is turned off in your Alexa app settings. ${inTheApp(skill)}`,
  unknownVoice: (skill) => `I don't recognize your voice. ${inTheApp(skill)}`,
  notOwner: (skill) =>
    `Only the owner of this device's Amazon account can link by voice. ${inTheApp(skill)}`,
  noPhoneNumber: (skill) =>
    `Your profile has no phone number that I could send a code to. ${inTheApp(skill)}`,
  recentDenial: (skill) => `You recently chose not to link your account. ${inTheApp(skill)}`,
  tooManyAttempts: (skill) => `That's not the code we sent. ${inTheApp(skill)}`,
  textMessage: (skill, passcode) =>
    `${passcode} is your code to link your account with ${skill}. Don't share it.`,
};
