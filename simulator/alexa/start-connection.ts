import { permissionsOf } from '../published-skill';
import { languageOf } from '../speech/normalize';
import { isDialogDocumented } from '../voice-forward/lines';
import { VoiceForward } from '../voice-forward/voice-forward';
import { skillName, type AlexaContext } from './context';
import { type JsonObject } from './response/response';
import { type SkillEvent } from './skill-events';
import { signInContext } from './skill-requests';

const ENGLISH_ONLY_NOTE =
  'Amazon documents this dialog in English and Japanese only: the simulator uses English.';

/** Amazon's skill receives the task of the directive, but not the connection token. */
export function startConnection(
  context: AlexaContext,
  { uri, input }: JsonObject,
  addEvent: (event: SkillEvent) => void,
): VoiceForward {
  const { services, account, locale, skill } = context;
  const language = languageOf(locale);
  const [name, version] = String(uri).replace('connection://', '').split('/');
  services.record.add({
    kind: 'message',
    from: 'alexa',
    to: 'voice-forward',
    name: 'LaunchRequest',
    body: {
      type: 'LaunchRequest',
      locale,
      task: { name, version, input },
      ...(!isDialogDocumented(language) && { note: ENGLISH_ONLY_NOTE }),
    },
  });
  return new VoiceForward({
    ...signInContext(context),
    account,
    skill,
    skillName: skillName(context),
    // The user can change an assumption during the connection.
    get assumptions() {
      return context.assumptions;
    },
    record: services.record,
    language,
    onEvent: (event) => {
      if (event === 'granted') {
        const permissions = permissionsOf(skill).filter((name) =>
          account.grantedPermissions.has(name),
        );
        addEvent({ type: 'AlexaSkillEvent.SkillPermissionAccepted', permissions });
      } else if (context.assumptions.skillAccountLinkedEvent) {
        const { accessToken } = account.tokens!;
        addEvent({ type: 'AlexaSkillEvent.SkillAccountLinked', accessToken });
      }
    },
  });
}
