import { type Stage } from '../../../lib/stage/stage';
import { type Check, notCheckable, passOrFail, type Prerequisite } from '../check';
import { type Project } from '../project';
import { accountLinkingChecks } from './account-linking';
import { contractChecks } from './contract';
import { localeChecks } from './locales';
import { IN_PACKAGE, manifestChecks } from './manifest';
import { stageChecks } from './stage';

export const checkFiles = (project: Project, stage: Stage): readonly Check[] => [
  ...manifestChecks(project.manifest, IN_PACKAGE),
  ...accountLinkingChecks(project.accountLinking, stage),
  ...contractChecks(project),
  ...localeChecks(project, stage),
  ...stageChecks(stage),
  // Without `tools/build`, the project bundles its functions itself.
  ...(project.usesToolsBuild ? [bundlesCheck(project)] : []),
  ...CUSTOMER_PREREQUISITES.map((one) => notCheckable(one, 'only the customer can see it')),
];

const bundlesCheck = ({ bundleProblem }: Project): Check =>
  passOrFail(
    {
      id: 'bundles-built',
      expected: 'bundles of skill, publisher and smoke test that are newer than their sources',
      remedy: 'Run `npm run build`; `cdk deploy` and `cdk watch` do it before each synth.',
    },
    bundleProblem === undefined,
    bundleProblem ?? 'dist/skill, dist/publisher and dist/smoke-test are newer than their sources',
  );

/** Requirements of Alexa on a customer who links by voice. */
const CUSTOMER_PREREQUISITES: readonly Prerequisite[] = [
  {
    id: 'customer-voice-profile',
    expected: 'the customer has a voice profile, and Alexa recognizes them',
    remedy: 'Alexa app: More, Settings, Your Profile & Family, the profile, Voice ID.',
  },
  {
    id: 'customer-phone-number',
    expected: "a mobile number in the customer's profile, to which the passcode is sent",
    remedy: 'Alexa app: More, Settings, Your Profile & Family, the profile.',
  },
  {
    id: 'customer-account-owner',
    expected: 'the customer owns the Amazon account that the device is registered to',
    remedy: 'Alexa app: Devices, the device, Registered To.',
  },
];
