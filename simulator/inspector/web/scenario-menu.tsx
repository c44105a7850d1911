import { type ScenarioName } from '../../scenarios/scenario-list';
import { Menu } from './menu';

/** Title and description. */
const WORDS: Readonly<Record<ScenarioName, readonly [string, string]>> = {
  consents: ['Consents', 'The customer approves, says the passcode, and is linked.'],
  declines: ['Declines', 'The customer says no to the consent question.'],
  'no-answer': ['No answer', 'The customer says nothing to the consent question, twice.'],
  'voice-not-recognized': ['Voice not recognized', 'Alexa does not recognize the customer.'],
  'not-eligible': ['Not eligible', 'The customer does not own the account of the device.'],
  'no-phone-number': ['No phone number', 'The passcode cannot be sent.'],
  'granted-before': ['Granted before', 'Permissions are granted: there is no consent question.'],
  'denied-recently': ['Denied recently', 'The customer declined a short time ago.'],
  'lwa-fails': ['Sign-in fails', 'Login with Amazon answers 500 during the sign-in.'],
};

export const scenarioTitle = (name: string): string => WORDS[name as ScenarioName]?.[0] ?? name;

export interface ScenarioMenuProps {
  readonly names: readonly ScenarioName[];
  readonly isPlaying: boolean;
  readonly play: (name: ScenarioName) => void;
}

export const ScenarioMenu = ({ names, isPlaying, play }: ScenarioMenuProps) => (
  <Menu title="Scenarios" side="left">
    {(close) =>
      names.map((name) => (
        <button
          key={name}
          type="button"
          class="scenario"
          disabled={isPlaying}
          onClick={() => {
            close();
            play(name);
          }}
        >
          <b>{WORDS[name][0]}</b>
          <small>{WORDS[name][1]}</small>
        </button>
      ))
    }
  </Menu>
);
