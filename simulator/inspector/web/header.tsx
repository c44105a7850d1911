import { type Setup, type State } from '../server/events';
import { ChangedSettings } from './changed-settings';
import { Scenarios } from './scenarios';
import { FileMenu } from './file-menu';
import { type SeenMessage } from './seen-message';

export interface HeaderProps {
  readonly state: State | undefined;
  readonly setup: Setup | undefined;
  readonly hasScenarios: boolean;
  readonly messages: readonly SeenMessage[];
  readonly ask: (action: string, body?: unknown) => void;
  readonly notify: (notice: string) => void;
}

/** Title, scenarios, and the file menu. */
export const Header = ({ state, setup, hasScenarios, messages, ask, notify }: HeaderProps) => {
  const stop = () => {
    // The stop button disappears: the focus returns to the control that started to play.
    document.querySelector<HTMLElement>('.scenarios [aria-pressed=true], .menu > summary')?.focus();
    ask('stop');
  };
  return (
    <header class="page-header">
      <img src="/favicon.svg" alt="" width="26" height="26" />
      <h1>Link an account by voice</h1>
      {hasScenarios && <Scenarios state={state} ask={ask} />}
      <div class="tools">
        {state && setup && <ChangedSettings state={state} setup={setup} ask={ask} />}
        <button type="button" class="stop" disabled={state?.playing == null} onClick={stop}>
          Stop
        </button>
        <FileMenu messages={messages} ask={ask} notify={notify} />
      </div>
    </header>
  );
};
