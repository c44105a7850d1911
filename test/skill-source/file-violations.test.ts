import {
  accountLinkingViolations,
  manifestViolations,
  modelViolations,
} from '../../skill-source/contract/file-violations';

it('manifestViolations names an unknown field with its path', () => {
  const manifest = {
    publishingInformation: { locales: { 'en-US': { name: 'Rides', title: 'Rides' } } },
  };

  expect(manifestViolations(manifest, 'skill.json')).toEqual([
    'skill.json has publishingInformation.locales.en-US.title: there is no such field; remove it, or correct its name.',
  ]);
});

it('modelViolations names a missing field', () => {
  expect(modelViolations({ interactionModel: {} }, 'en-US.json')).toEqual([
    "en-US.json: interactionModel must have required property 'languageModel'.",
  ]);
});

it('accountLinkingViolations quotes a value of the wrong type, up to 80 characters', () => {
  expect(accountLinkingViolations({ domains: 'example.com' }, 'account-linking.json')).toEqual([
    'account-linking.json: domains must be array, not "example.com".',
  ]);
  const [sentence] = accountLinkingViolations({ domains: 'x'.repeat(500) }, 'f.json');
  expect(sentence).toBe(`f.json: domains must be array, not "${'x'.repeat(78)}….`);
});

it('modelViolations names a file whose content is no object', () => {
  expect(modelViolations([], 'en-US.json')).toEqual([
    'en-US.json: its content must be object, not [].',
  ]);
});
