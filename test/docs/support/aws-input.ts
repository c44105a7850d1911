/** Options of `aws dynamodb` that take a list of structures. */
const LIST_FIELDS = ['AttributeDefinitions', 'KeySchema'];

/** Input of the SDK's command for a command of the AWS CLI. */
export function awsInput(command: string): {
  readonly operation: string;
  readonly input: Readonly<Record<string, unknown>>;
} {
  const [, , operation = '', ...words] = command.split(/\s+/);
  const options = words
    .join(' ')
    .split(/(?:^|\s)--/)
    .slice(1);
  const input = options.map((option) => {
    const [name = '', ...values] = option.split(' ');
    const field = pascal(name);
    const parsed = values.map(structure);
    return [field, LIST_FIELDS.includes(field) ? parsed : parsed[0]] as const;
  });
  return { operation, input: Object.fromEntries(input) };
}

/** The CLI's shorthand for a structure is `A=1,B=2`. */
function structure(value: string): unknown {
  if (!value.includes('=')) return value;
  return Object.fromEntries(value.split(',').map((pair) => pair.split('=') as [string, string]));
}

const pascal = (name: string): string =>
  `-${name}`.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
