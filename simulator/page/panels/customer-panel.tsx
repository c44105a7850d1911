import { type State } from '../../page-server/events';
import { typeOf } from '../view';
import { Switch } from './switch';

const CONDITIONS = [
  ['voiceRecognized', 'Voice recognized'],
  ['phoneNumber', 'Phone number in the profile'],
  ['accountOwner', 'Owner of the device’s account'],
  ['linked', 'Account linked'],
  ['permissionsGranted', 'Permissions granted before'],
  ['deniedRecently', 'Refused not long ago'],
] as const;

export interface CustomerPanelProps {
  readonly state: State;
  readonly ask: (deed: string, body?: unknown) => void;
}

/** Who speaks, and what they hold in their hands: their phone and their Alexa app. */
export function CustomerPanel({ state, ask }: CustomerPanelProps) {
  const { customer, phone, playing } = state;
  return (
    <div class="stack">
      <fieldset disabled={playing !== null}>
        <legend>{customer.firstName}</legend>
        {CONDITIONS.map(([field, words]) => (
          <Switch
            key={field}
            words={words}
            on={customer[field]}
            set={(on) => ask('step', { customer: { [field]: on } })}
          />
        ))}
        <button
          type="button"
          class="wide"
          onClick={() => ask('newCustomer', { ...customer, linked: false })}
        >
          Somebody new
        </button>
      </fieldset>
      <section class="device" aria-labelledby="phone-title">
        <h3 id="phone-title">Phone</h3>
        {phone.length === 0 && <p class="empty">No text message has come.</p>}
        {phone.toReversed().map((text, index) => (
          <p key={phone.length - index} class="sms">
            {text}
          </p>
        ))}
      </section>
      <AlexaApp state={state} ask={ask} />
    </div>
  );
}

function AlexaApp({ state, ask }: CustomerPanelProps) {
  const { enabled, cards } = state;
  return (
    <section class="device" aria-labelledby="app-title">
      <h3 id="app-title">Alexa app</h3>
      {cards.length === 0 && <p class="empty">No card has come.</p>}
      {cards.map((card, index) => (
        <CardView key={index} card={card} />
      ))}
      <button
        type="button"
        class="wide"
        onClick={() => ask('step', { app: enabled ? 'disable' : 'enable' })}
      >
        {enabled ? 'Disable the skill' : 'Enable the skill'}
      </button>
    </section>
  );
}

function CardView({ card }: { readonly card: unknown }) {
  const { title, content, text } = card as { title?: string; content?: string; text?: string };
  if (typeOf(card) === 'LinkAccount') {
    return (
      <div class="card">
        <strong>Link your Ride Hailer account</strong>
        <a class="button" href="/app/consent">
          Link account
        </a>
      </div>
    );
  }
  return (
    <div class="card">
      <strong>{title ?? typeOf(card)}</strong>
      <p>{content ?? text ?? ''}</p>
    </div>
  );
}
