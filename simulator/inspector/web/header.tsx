import { type Setup, type State } from '../server/events';
import { ChangedSettings } from './changed-settings';
import { FileMenu } from './file-menu';
import { ScenarioMenu, scenarioTitle } from './scenario-menu';
import { type SeenMessage } from './seen-message';

export interface HeaderProps {
  readonly state: State | undefined;
  readonly setup: Setup | undefined;
  readonly messages: readonly SeenMessage[];
  readonly act: (action: string, body?: unknown) => void;
  readonly inform: (text: string) => void;
}

export function Header({ state, setup, messages, act, inform }: HeaderProps) {
  const playing = state?.playing ?? null;
  const stop = () => {
    // The stop button disappears, so the menu gets the focus.
    document.querySelector<HTMLElement>('.menu > summary')?.focus();
    act('stop');
  };
  return (
    <header class="page-header">
      <img src="/favicon.svg" alt="" width="26" height="26" />
      <h1>
        {setup?.skillName ?? 'Inspector'}
        {setup?.publisher !== undefined && <small>{setup.publisher}</small>}
      </h1>
      {setup && setup.scenarios.length > 0 && (
        <ScenarioMenu
          names={setup.scenarios}
          isPlaying={playing !== null}
          play={(name) => act('scenario', { name })}
        />
      )}
      {playing !== null && (
        <p class="playing" role="status">
          {scenarioTitle(playing)}{' '}
          <button type="button" class="stop" onClick={stop}>
            Stop
          </button>
        </p>
      )}
      <div class="tools">
        {state && setup && <ChangedSettings state={state} setup={setup} act={act} />}
        <button type="button" disabled={playing !== null} onClick={() => act('newCustomer')}>
          New conversation
        </button>
        <button type="button" disabled={playing !== null} onClick={() => act('reset')}>
          Reset everything
        </button>
        <FileMenu messages={messages} act={act} inform={inform} />
      </div>
    </header>
  );
}
