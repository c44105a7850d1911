import { permissionsOf } from '../published-skill';
import { languageOf } from '../speech/normalize';
import { VoiceForward } from '../voice-forward/voice-forward';
import { skillName, type AlexaContext } from './context';
import { type SkillEvent } from './skill-events';
import { signInParts } from './skill-requests';

/** The part of `Connections.StartConnection` that the provider sees; the token stays with Alexa. */
export interface ConnectionTask {
  readonly uri: unknown;
  readonly input: unknown;
}

/** Starts Amazon's voice-forward skill: its launch request carries the task. */
export function startConnection(
  context: AlexaContext,
  { uri, input }: ConnectionTask,
  addEvent: (event: SkillEvent) => void,
): VoiceForward {
  const { services, account, locale, skill } = context;
  const [name, version] = String(uri).replace('connection://', '').split('/');
  services.record.add({
    kind: 'message',
    from: 'alexa',
    to: 'voice-forward',
    name: 'LaunchRequest',
    body: { type: 'LaunchRequest', locale, task: { name, version, input } },
  });
  return new VoiceForward({
    ...signInParts(context),
    account,
    skill,
    skillName: skillName(context),
    get assumptions() {
      return context.assumptions;
    },
    record: services.record,
    language: languageOf(locale),
    happened: (what) => {
      if (what === 'granted') {
        const permissions = permissionsOf(skill);
        addEvent({ type: 'AlexaSkillEvent.SkillPermissionAccepted', permissions });
      } else if (context.assumptions.skillAccountLinkedEvent) {
        const { accessToken } = account.tokens!;
        addEvent({ type: 'AlexaSkillEvent.SkillAccountLinked', accessToken });
      }
    },
  });
}
