/** Options of `aws dynamodb` that take a list of structures. */
const LISTS = ['AttributeDefinitions', 'KeySchema'];

/** The operation of an AWS CLI command, and its options as the input of the SDK's command. */
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
    const read = values.map(structure);
    return [field, LISTS.includes(field) ? read : read[0]] as const;
  });
  return { operation, input: Object.fromEntries(input) };
}

/** `A=1,B=2` is a structure, in the CLI's shorthand. */
function structure(value: string): unknown {
  if (!value.includes('=')) return value;
  return Object.fromEntries(value.split(',').map((pair) => pair.split('=') as [string, string]));
}

const pascal = (name: string): string =>
  `-${name}`.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
