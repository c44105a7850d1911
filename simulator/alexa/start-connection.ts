import { permissionsOf } from '../published-skill';
import { VoiceForward } from '../voice-forward/voice-forward';
import { signInParts } from './skill-requests';
import { languageOf } from '../speech/normalize';
import { skillName, type Setting } from './context';
import { type SkillEvent } from './skill-events';

/** Of the connection, what its provider is told: the skill's token is none of its business. */
export interface Task {
  readonly uri: unknown;
  readonly input: unknown;
}

/** Starts Amazon's skill for a connection: its launch request carries the task. */
export function handOver(
  setting: Setting,
  { uri, input }: Task,
  happened: (event: SkillEvent) => void,
): VoiceForward {
  const { services, account, locale, skill } = setting;
  const [name, version] = String(uri).replace('connection://', '').split('/');
  services.record.add({
    kind: 'message',
    from: 'alexa',
    to: 'voice-forward',
    name: 'LaunchRequest',
    body: { type: 'LaunchRequest', locale, task: { name, version, input } },
  });
  return new VoiceForward({
    ...signInParts(setting),
    account,
    skill,
    skillName: skillName(setting),
    get assumptions() {
      return setting.assumptions;
    },
    record: services.record,
    language: languageOf(locale),
    happened: (what) => {
      if (what === 'granted') {
        const permissions = permissionsOf(skill);
        happened({ type: 'AlexaSkillEvent.SkillPermissionAccepted', permissions });
      } else if (setting.assumptions.skillAccountLinkedEvent) {
        const { accessToken } = account.tokens!;
        happened({ type: 'AlexaSkillEvent.SkillAccountLinked', accessToken });
      }
    },
  });
}
