import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { fromRoot } from '../../../tools/paths';

const schema = () => readFileSync(fromRoot('stages', 'schema.json'), 'utf8');
const settings = (name: string): unknown =>
  JSON.parse(readFileSync(fromRoot('stages', `${name}.json`), 'utf8'));

describe('stages/schema.json', () => {
  it('accepts stage dev, and names the blanks of stage team, none of which may be left out', () => {
    const validate = new Ajv({ allErrors: true, strict: false }).compile(
      JSON.parse(schema()) as object,
    );
    expect(validate(settings('dev'))).toBe(true);
    expect(validate(settings('team'))).toBe(false);
    const blanks = new Set(validate.errors?.map(({ instancePath }) => instancePath));
    expect([...blanks].sort()).toEqual(['/lwaClientId', '/smapiClientId', '/vendorId']);

    expect(validate({})).toBe(false);
    const missing = validate.errors?.map(({ params }) => `/${params['missingProperty']}`) ?? [];
    expect(missing.sort()).toEqual([...blanks].sort());
  });
});
