import { type State } from '../../server/events';
import { type Line } from '../view';

export interface DeviceProps {
  readonly state: State | undefined;
  readonly lines: readonly Line[];
  readonly skillName: string;
}

const ANSWER_OF = {
  consent: 'your consent',
  passcode: 'the passcode',
} as const;

export function Device({ state, lines, skillName }: DeviceProps) {
  const said = lines.flatMap((line) => (line.kind === 'said' ? [line.said] : []));
  const isOpen = said.at(-1)?.microphone === 'open' && state?.listener != null;
  const wasSilent = said.findLast(({ speaker }) => speaker === 'customer')?.text === '...';
  return (
    <p class={`device-state ${isOpen ? 'open' : ''}`} role="status">
      <span aria-hidden="true" class="ring" />
      <span>
        {isOpen
          ? `Microphone open: listens for ${state.listener === 'skill' ? skillName : ANSWER_OF[state.listener]}`
          : 'Microphone closed'}
        <small>{isOpen ? afterSilence(state, wasSilent) : 'The device waits for “Alexa”.'}</small>
      </span>
    </p>
  );
}

function afterSilence({ listener }: State, wasSilent: boolean): string {
  if (!wasSilent) {
    return listener === 'skill'
      ? 'After silence, Alexa speaks the reprompt. Without one, the session ends.'
      : 'After silence, Alexa asks again.';
  }
  return `After another silence, the ${listener === 'skill' ? 'session' : 'connection'} ends.`;
}
