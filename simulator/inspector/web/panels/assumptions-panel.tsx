import { type Setup, type State, type AssumptionInfo } from '../../server/events';
import { Choice } from './choice';
import { Switch } from './switch';

export interface AssumptionsPanelProps {
  readonly setup: Setup;
  readonly state: State;
  readonly act: (action: string, body?: unknown) => void;
}

const FAULTS = {
  lwa: {
    words: 'Login with Amazon',
    tip: 'Token checks, sign-ins and token refreshes fail.',
  },
  table: { words: 'Table', tip: 'The ledger of offers and answers is not available.' },
  profile: { words: 'Profile API', tip: 'The skill cannot read the customer’s name.' },
  service: { words: 'The skill’s service', tip: 'Rides cannot be booked.' },
};

export function AssumptionsPanel({ setup, state, act }: AssumptionsPanelProps) {
  return (
    <div class="stack">
      <fieldset>
        <legend>Faults</legend>
        {setup.faultNames.map((name) => (
          <Choice
            key={name}
            {...FAULTS[name]}
            value={state.faults[name] ?? ''}
            values={['', ...setup.faultKinds]}
            set={(kind) => act('step', { fail: { name, kind: kind === '' ? null : kind } })}
          />
        ))}
      </fieldset>
      <fieldset>
        <legend>Assumptions</legend>
        <p class="soft">
          Behaviour of Alexa that is not documented. <b>Reported</b>: seen by developers.{' '}
          <b>Assumed</b>: to be checked on a device.
        </p>
        {setup.assumptionInfos.map((assumption) => (
          <AssumptionChoice
            key={assumption.name}
            assumption={assumption}
            value={state.assumptions[assumption.name]}
            act={act}
          />
        ))}
      </fieldset>
    </div>
  );
}

interface AssumptionChoiceProps extends Pick<AssumptionsPanelProps, 'act'> {
  readonly assumption: AssumptionInfo;
  readonly value: AssumptionInfo['default'];
}

function AssumptionChoice({ assumption, value, act }: AssumptionChoiceProps) {
  const { name, values, meaning, evidence } = assumption;
  const set = (next: unknown) => act('step', { assume: { name, value: next } });
  return (
    <div class={`assumption ${value === assumption.default ? '' : 'changed'}`}>
      {typeof value === 'boolean' ? (
        <Switch words={name} on={value} set={set} />
      ) : (
        <Choice words={name} value={String(value)} values={values.map(String)} set={set} />
      )}
      <p>
        {meaning} <b>{evidence === 'R' ? 'Reported' : 'Assumed'}</b>
        {value !== assumption.default && <>, default {String(assumption.default)}</>}.
      </p>
    </div>
  );
}
