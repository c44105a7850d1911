import { type Setup } from '../../server/events';

export interface FirstScreenProps {
  readonly setup: Setup;
  /** Utterance that opens the skill. */
  readonly opening: string;
}

export const FirstScreen = ({ setup, opening }: FirstScreenProps) => (
  <ol class="first">
    <li>
      Say <q lang={setup.locale}>{opening}</q>
      {setup.scenarios.length > 0 && ', or play a scenario from the menu above'}.
    </li>
    <li>Each message appears under “Messages”: press one to see its body and its rule.</li>
    <li>
      Read <a href={setup.documentUrl}>Amazon’s document</a> and the{' '}
      <a href="/protocol">protocol</a> that this project follows.
    </li>
  </ol>
);
