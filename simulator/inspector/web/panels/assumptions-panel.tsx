import { type Setting, type State, type AssumptionInfo } from '../../server/events';
import { Switch } from './switch';

export interface AssumptionsPanelProps {
  readonly setting: Setting;
  readonly state: State;
  readonly ask: (action: string, body?: unknown) => void;
}

const FAULTS = {
  lwa: 'Login with Amazon',
  table: 'Table',
  profile: 'Profile API',
  service: 'The skill’s service',
};

/** What fails, and what nobody knows for sure of Alexa: all of it can be played either way. */
export function AssumptionsPanel({ setting, state, ask }: AssumptionsPanelProps) {
  return (
    <div class="stack">
      <fieldset>
        <legend>What fails</legend>
        {setting.faultNames.map((name) => (
          <Choice
            key={name}
            words={FAULTS[name]}
            value={state.faults[name] ?? ''}
            values={['', ...setting.faultKinds]}
            set={(kind) => ask('step', { fail: { name, kind: kind === '' ? null : kind } })}
          />
        ))}
      </fieldset>
      <fieldset>
        <legend>What is taken for true of Alexa</legend>
        <p class="soft">
          Amazon’s documents leave these open. <b>Reported</b>: developers saw it. <b>Assumed</b>:
          only a device can tell.
        </p>
        {setting.switches.map((one) => (
          <Unknown key={one.name} one={one} value={state.assumptions[one.name]} ask={ask} />
        ))}
      </fieldset>
    </div>
  );
}

interface ChoiceProps {
  readonly words: string;
  readonly value: string;
  readonly values: readonly string[];
  readonly set: (value: string) => void;
}

const Choice = ({ words, value, values, set }: ChoiceProps) => (
  <label class="pick">
    <span>{words}</span>
    <select value={value} onChange={({ currentTarget }) => set(currentTarget.value)}>
      {values.map((one) => (
        <option key={one} value={one}>
          {one === '' ? 'works' : one}
        </option>
      ))}
    </select>
  </label>
);

interface UnknownProps extends Pick<AssumptionsPanelProps, 'ask'> {
  readonly one: AssumptionInfo;
  readonly value: AssumptionInfo['default'];
}

function Unknown({ one, value, ask }: UnknownProps) {
  const { name, values, meaning, evidence } = one;
  const set = (next: unknown) => ask('step', { assume: { name, value: next } });
  return (
    <div class={`unknown ${value === one.default ? '' : 'changed'}`}>
      {typeof value === 'boolean' ? (
        <Switch words={name} on={value} set={set} />
      ) : (
        <Choice words={name} value={String(value)} values={values.map(String)} set={set} />
      )}
      <p>
        {meaning} <b>{evidence === 'R' ? 'Reported' : 'Assumed'}</b>
        {value !== one.default && <>, otherwise taken for {String(one.default)}</>}.
      </p>
    </div>
  );
}
