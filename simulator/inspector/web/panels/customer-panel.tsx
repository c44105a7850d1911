import { type State } from '../../server/events';
import { AlexaApp } from './alexa-app';
import { Switch } from './switch';
import { TimePanel } from './time-panel';

const CONDITIONS = [
  ['personalizationEnabled', 'Personalization on'],
  ['voiceRecognized', 'Voice recognized'],
  ['phoneNumber', 'Phone number in the profile'],
  ['accountOwner', 'Owner of the device’s account'],
  ['linked', 'Account linked'],
  ['permissionsGranted', 'Permissions granted before'],
  ['deniedRecently', 'Declined recently'],
] as const;

export interface CustomerPanelProps {
  readonly state: State;
  readonly skillName: string;
  /** The clock of a deployed function cannot be moved. */
  readonly isDeployed: boolean;
  readonly ask: (action: string, body?: unknown) => void;
}

/** The customer with their phone and their Alexa app. */
export function CustomerPanel({ state, skillName, isDeployed, ask }: CustomerPanelProps) {
  const { customer, phone, playing } = state;
  return (
    <div class="stack">
      <fieldset disabled={playing !== null}>
        <legend>{customer.firstName}</legend>
        {CONDITIONS.map(([field, words]) => (
          <Switch
            key={field}
            words={words}
            on={customer[field] === true}
            set={(on) => ask('step', { customer: { [field]: on } })}
          />
        ))}
        <button type="button" class="wide" onClick={() => ask('newCustomer')}>
          New conversation
        </button>
      </fieldset>
      <section class="device" aria-labelledby="phone-title">
        <h3 id="phone-title">Phone</h3>
        {phone.length === 0 && <p class="empty">There is no text message.</p>}
        {phone.toReversed().map((text, index) => (
          <p key={phone.length - index} class="sms">
            {text}
          </p>
        ))}
      </section>
      <AlexaApp state={state} skillName={skillName} ask={ask} />
      {!isDeployed && (
        <TimePanel
          now={state.now}
          isPlaying={playing !== null}
          advance={(ms) => ask('step', { advanceMs: ms })}
        />
      )}
    </div>
  );
}
