import { type State } from '../../server/events';
import { cardType } from '../view';

export interface AlexaAppProps {
  readonly state: State;
  readonly skillName: string;
  readonly act: (action: string, body?: unknown) => void;
}

export function AlexaApp({ state, skillName, act }: AlexaAppProps) {
  const { enabled, cards } = state;
  return (
    <section class="device" aria-labelledby="app-title">
      <h2 id="app-title">Alexa app</h2>
      {cards.length === 0 && <p class="empty">There is no card.</p>}
      {cards.map((card, index) => (
        <CardView key={index} card={card} skillName={skillName} />
      ))}
      <button
        type="button"
        class="wide"
        disabled={state.playing !== null}
        onClick={() => act('step', { app: enabled ? 'disable' : 'enable' })}
      >
        {enabled ? 'Disable the skill' : 'Enable the skill'}
      </button>
    </section>
  );
}

interface CardProps extends Pick<AlexaAppProps, 'skillName'> {
  readonly card: unknown;
}

function CardView({ card, skillName }: CardProps) {
  const { title, content, text } = card as { title?: string; content?: string; text?: string };
  if (cardType(card) === 'LinkAccount') {
    return (
      <div class="card">
        <strong>Link your {skillName} account</strong>
        <a class="button" href="/app/consent">
          Link account
        </a>
      </div>
    );
  }
  return (
    <div class="card">
      <strong>{title ?? cardType(card)}</strong>
      <p>{content ?? text ?? ''}</p>
    </div>
  );
}
