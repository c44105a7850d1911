import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPublishedSkill } from '../../simulator/published-skill';
import { readAccountLinking } from '../../skill-source/account-linking';
import { readManifest } from '../../skill-source/manifest';
import { modelLocales, readModels } from '../../skill-source/models';
import { readJson } from '../../skill-source/read-json';
import { readProject } from '../../tools/doctor/project';
import { messageThrownBy } from '../support/message-thrown-by';
import { temporaryDirectory } from '../support/directory';

const BOM = '\uFEFF';
const LINKING = { type: 'AUTH_CODE' };
const SECRET = '7d1f4c0a9b2e4d6f8a1c3e5b7d9f0a2c';

const OLD_WRAPPER = 'has the wrapper "skillManifest" of former tools: rename it to "manifest".';
const MODEL = { interactionModel: { languageModel: { invocationName: 'plantes à moi' } } };

const root = temporaryDirectory();
beforeEach(() => {
  mkdirSync(join(root, 'skill-package', 'interactionModels', 'custom'), { recursive: true });
  write('skill-package/skill.json', JSON.stringify({ manifest: { manifestVersion: '1.0' } }));
  write('skill-package/interactionModels/custom/en-US.json', JSON.stringify(MODEL));
  write('account-linking.json', JSON.stringify(LINKING));
});

const pathOf = (file: string) => join(root, file);
const write = (file: string, content: string | Buffer) => writeFileSync(pathOf(file), content);

const readers = {
  doctor: () => readProject(root).accountLinking,
  simulator: () =>
    readPublishedSkill({
      skillPackage: pathOf('skill-package'),
      accountLinking: pathOf('account-linking.json'),
    }).accountLinking,
};

describe('the files of a skill', () => {
  it('are read in UTF-8', () => {
    expect(readManifest(pathOf('skill-package'))).toEqual({ manifestVersion: '1.0' });
    expect(readModels(pathOf('skill-package'))).toEqual({ 'en-US': MODEL });
    expect(modelLocales(pathOf('skill-package'))).toEqual(['en-US']);
    expect(readAccountLinking(pathOf('account-linking.json'))).toEqual(LINKING);
  });

  it('may begin with a byte order mark', () => {
    write('account-linking.json', BOM + JSON.stringify(LINKING));

    expect(readAccountLinking(pathOf('account-linking.json'))).toEqual(LINKING);
  });

  it.each(['utf16le', 'utf16be', 'utf16le without a mark'])('must not be in %s', (encoding) => {
    const mark = encoding.endsWith('mark') ? '' : BOM;
    const text = Buffer.from(mark + JSON.stringify(LINKING), 'utf16le');
    write('account-linking.json', encoding === 'utf16be' ? text.swap16() : text);

    expect(messageThrownBy(() => readJson(pathOf('account-linking.json')))).toBe(
      `${pathOf('account-linking.json')} is encoded in UTF-16: save it as UTF-8.`,
    );
  });

  it('are named when they are missing', () => {
    expect(messageThrownBy(() => readJson(pathOf('other.json')))).toBe(
      `${pathOf('other.json')} is missing: restore it from the repository.`,
    );
  });

  it.each([`{"clientSecret": ${SECRET}}`, `x${SECRET}`, `{"clientSecret": "${SECRET}`, ''])(
    'are not quoted when they are not JSON: %s',
    (text) => {
      write('account-linking.json', text);
      const message = messageThrownBy(() => readJson(pathOf('account-linking.json')));

      expect(message).toContain("account-linking.json can't be read as JSON: ");
      expect(message).not.toContain(SECRET.slice(0, 6));
      expect(message).not.toContain(SECRET.slice(-6));
    },
  );

  it('may have account linking inside accountLinkingRequest, as the ASK CLI writes it', () => {
    write('account-linking.json', JSON.stringify({ accountLinkingRequest: LINKING }));

    for (const read of Object.values(readers)) expect(read()).toEqual(LINKING);
  });

  it.each([
    ['accountLinkingResponse', { accountLinkingResponse: LINKING }],
    ['accountLinkingRequest', { accountLinkingRequest: LINKING, type: 'AUTH_CODE' }],
    ['accountLinkingRequest', { accountLinkingRequest: [] }],
  ])('are named in the error about the wrapper %s: %j', (wrapper, content) => {
    write('account-linking.json', JSON.stringify(content));

    for (const read of Object.values(readers)) {
      expect(messageThrownBy(read)).toBe(
        `${pathOf('account-linking.json')} has the wrapper "${wrapper}": move its fields to the top level, and remove everything else.`,
      );
    }
  });

  it.each([
    ['the wrapper of an old manifest', Buffer.from('{"skillManifest":{}}'), OLD_WRAPPER],
    [
      'UTF-16',
      Buffer.from('{"manifest":{}}', 'utf16le'),
      'is encoded in UTF-16: save it as UTF-8.',
    ],
  ])(
    'are named in the error of doctor and simulator about a manifest with %s',
    (_, content, problem) => {
      write('skill-package/skill.json', content);

      for (const read of Object.values(readers)) {
        expect(messageThrownBy(read)).toBe(`${pathOf('skill-package/skill.json')} ${problem}`);
      }
    },
  );
});
