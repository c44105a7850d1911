import { type State } from '../../server/events';
import { AlexaApp } from './alexa-app';
import { Switch } from './switch';
import { TimePanel } from './time-panel';

/** Field, label and tooltip. */
const CONDITIONS = [
  [
    'personalizationEnabled',
    'Personalization on in the Alexa app',
    'Off: the customer cannot link by voice.',
  ],
  [
    'voiceRecognized',
    'Voice recognized',
    'Off: Alexa does not recognize the customer, and does not link.',
  ],
  ['phoneNumber', 'Phone number in the profile', 'Off: the passcode cannot be sent.'],
  ['accountOwner', 'Owner of the device’s account', 'Off: the customer cannot link by voice.'],
  ['linked', 'Account linked', 'On: requests carry an access token.'],
  ['permissionsGranted', 'Permissions granted before', 'On: there is no consent question.'],
  ['deniedRecently', 'Declined recently', 'On: Alexa does not ask for consent again.'],
] as const;

export interface CustomerPanelProps {
  readonly state: State;
  readonly skillName: string;
  /** The clock of a deployed function cannot be moved. */
  readonly isDeployed: boolean;
  readonly act: (action: string, body?: unknown) => void;
}

export function CustomerPanel({ state, skillName, isDeployed, act }: CustomerPanelProps) {
  const { customer, phone, playing } = state;
  return (
    <div class="stack">
      <fieldset disabled={playing !== null}>
        <legend>{customer.firstName}</legend>
        {CONDITIONS.map(([field, words, tip]) => (
          <Switch
            key={field}
            words={words}
            tip={tip}
            on={customer[field] === true}
            set={(on) => act('step', { customer: { [field]: on } })}
          />
        ))}
      </fieldset>
      <section class="device" aria-labelledby="phone-title">
        <h2 id="phone-title">Phone</h2>
        {phone.length === 0 && <p class="empty">There is no text message.</p>}
        {phone.toReversed().map((text, index) => (
          <p key={phone.length - index} class="sms">
            {text}
          </p>
        ))}
      </section>
      <AlexaApp state={state} skillName={skillName} act={act} />
      {!isDeployed && (
        <TimePanel
          now={state.now}
          isPlaying={playing !== null}
          advance={(ms) => act('step', { advanceMs: ms })}
        />
      )}
    </div>
  );
}
