import { useState } from 'preact/hooks';
import { type IntentInput } from '../../../alexa/intent-input';
import { CONFIRMATION_STATUSES, DIALOG_STATES } from '../../../speech/interaction-model';
import { type IntentInfo } from '../../server/events';

export interface IntentFormProps {
  readonly intents: readonly IntentInfo[];
  readonly disabled: boolean;
  readonly send: (intent: IntentInput) => void;
}

export function IntentForm({ intents, disabled, send }: IntentFormProps) {
  const [name, setName] = useState('');
  const intent = intents.find((one) => one.name === name) ?? intents[0];
  if (!intent) return null;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    send(readForm(intent, new FormData(event.currentTarget as HTMLFormElement)));
  };
  return (
    <details class="intent">
      <summary>Send an intent</summary>
      <form onSubmit={submit}>
        <label>
          Intent
          <select
            value={intent.name}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          >
            {intents.map((one) => (
              <option key={one.name}>{one.name}</option>
            ))}
          </select>
        </label>
        {intent.slots.map((slot) => (
          <SlotFields key={`${intent.name} ${slot.name}`} slot={slot} />
        ))}
        <Options label="Confirmation" name="confirmation" values={CONFIRMATION_STATUSES} />
        <Options label="Dialog state" name="state" values={['', ...DIALOG_STATES]} />
        <button type="submit" disabled={disabled}>
          Send the intent
        </button>
      </form>
    </details>
  );
}

/** `|` separates several values of a slot. */
const SlotFields = ({ slot: { name, type, values } }: { slot: IntentInfo['slots'][number] }) => (
  <div class="slot">
    <label>
      {name}
      <input name={`slot ${name}`} placeholder={type} list={`values-${name}`} autocomplete="off" />
    </label>
    <datalist id={`values-${name}`}>
      {values.map((value) => (
        <option key={value} value={value} />
      ))}
    </datalist>
    <Options
      label={`Confirmation of ${name}`}
      name={`confirmation ${name}`}
      values={CONFIRMATION_STATUSES}
    />
  </div>
);

interface OptionsProps {
  readonly label: string;
  readonly name: string;
  readonly values: readonly string[];
}

const Options = ({ label, name, values }: OptionsProps) => (
  <label>
    {label}
    <select name={name}>
      {values.map((value) => (
        <option key={value} value={value}>
          {value === '' ? 'by the dialog model' : value}
        </option>
      ))}
    </select>
  </label>
);

function readForm({ name, slots }: IntentInfo, form: FormData): IntentInput {
  const textOf = (field: string) => form.get(field) as string;
  const filled = slots.flatMap((slot): [string, object][] => {
    const values = textOf(`slot ${slot.name}`).split('|').filter(Boolean);
    const confirmationStatus = textOf(`confirmation ${slot.name}`);
    return values.length === 0 ? [] : [[slot.name, { values, confirmationStatus }]];
  });
  const dialogState = textOf('state');
  return {
    name,
    slots: Object.fromEntries(filled),
    confirmationStatus: textOf('confirmation'),
    ...(dialogState !== '' && { dialogState }),
  } as IntentInput;
}
