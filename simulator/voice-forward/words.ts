const SHARED: Readonly<{ [permission: string]: string }> = {
  'alexa::profile:name:read': 'name',
  'alexa::profile:given_name:read': 'name',
  'alexa::profile:email:read': 'email address',
  'alexa::profile:mobile_number:read': 'phone number',
  'alexa::devices:all:address:full:read': 'address',
  'alexa:devices:all:address:country_and_postal_code:read': 'country and postal code',
};

const listed = (things: readonly string[]): string =>
  [things.slice(0, -1).join(', '), things.at(-1)].filter(Boolean).join(' and ');

const inTheApp = (skill: string): string =>
  `To link your account with ${skill}, go to the skills section of your Alexa app.`;

const TWO_ANSWERS = "You can say, 'I approve', or 'No'.";

/** Amazon's lines: those of the document as they stand there, the others after their manner. */
export const words = {
  introduction:
    "To link your account, I'll need to share some information from your Alexa profile.",
  consent: (skill: string, permissions: readonly string[]) => {
    const shared = listed([...new Set(permissions.map((name) => SHARED[name] ?? 'profile'))]);
    return `Do you give ${skill} permission to access your ${shared}? ${TWO_ANSWERS}`;
  },
  consentAgain: `I didn't get that. ${TWO_ANSWERS}`,
  passcode: (name: string) =>
    `${name}, to authenticate your request, say, 'My code is', followed by the code we sent to your phone.`,
  noCode: "I didn't get a code. Say, 'My code is', followed by the code we sent to your phone.",
  wrongCode: "That's not the code we sent. Say, 'My code is', followed by the code on your phone.",
  newCode:
    "That code is too old, so we sent a new one. Say, 'My code is', followed by the code we sent to your phone.",
  anotherCode: "We sent you a new code. Say, 'My code is', followed by the code on your phone.",
  linked: (name: string, skill: string) =>
    `Great, ${name}. I've signed you in with ${skill} using Login with Amazon. You can manage your linked account by going to the skills section of your Alexa app.`,
  alreadyLinked: (skill: string) => `Your account is linked with ${skill} already.`,
  failed: (skill: string) => `Sorry, something went wrong. ${inTheApp(skill)}`,
  declined: (skill: string) => `Okay. ${inTheApp(skill)}`,
  unknownVoice: (skill: string) => `I don't recognize your voice. ${inTheApp(skill)}`,
  notOwner: (skill: string) =>
    `Only the owner of this device's Amazon account can link by voice. ${inTheApp(skill)}`,
  noPhoneNumber: (skill: string) =>
    `There's no phone number in your profile that I could send a code to. ${inTheApp(skill)}`,
  recentRefusal: (skill: string) =>
    `You chose not to link your account by voice. ${inTheApp(skill)}`,
  outOfTries: (skill: string) => `That wasn't the code we sent. ${inTheApp(skill)}`,
  textMessage: (skill: string, code: string) =>
    `${code} is your code to link your account with ${skill}. Don't share it.`,
};
