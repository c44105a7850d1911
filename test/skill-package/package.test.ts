import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validatePackage } from '../../simulator/smapi/package/validate-package';
import { definitionValidator } from '../../skill-source/contract/validators';
import { type Manifest } from '../../simulator/smapi/state';
import { fromRoot } from '../../tools/paths';
import { modelOf, publishedLocales } from '../support/skill-package';

const json = (file: string): unknown => JSON.parse(readFileSync(fromRoot(file), 'utf8'));

const envelope = json('skill-package/skill.json') as { manifest: Manifest };
const { manifest } = envelope;
const iconDirectory = fromRoot('skill-package/assets');
const assets = Object.fromEntries(
  (existsSync(iconDirectory) ? readdirSync(iconDirectory) : []).map((file) => [
    `assets/${file}`,
    readFileSync(join(iconDirectory, file)).toString('base64'),
  ]),
);
const models = Object.fromEntries(publishedLocales.map((locale) => [locale, modelOf(locale)]));

describe('the skill package', () => {
  it('has a manifest that the contract of the Skill Management API allows', () => {
    expect(definitionValidator('v1.skill.Manifest.SkillManifestEnvelope')(envelope)).toEqual([]);
  });

  it('has interaction models that the contract of the Skill Management API allows', () => {
    const problems = definitionValidator('v1.skill.interactionModel.InteractionModelData');
    expect(Object.values(models).flatMap((model) => problems(model))).toEqual([]);
  });

  it('has no utterance in two intents, and nothing else that an import or certification rejects', async () => {
    const skillId = 'amzn1.ask.skill.00000000-0000-0000-0000-000000000000';
    const contents = { manifest, models, assets };
    const findings = await validatePackage(contents, { skillId, alexaMayInvoke: () => true });
    // A new skill has no icons: only certification needs them.
    const acceptedCodes = existsSync(iconDirectory) ? [] : ['INVALID_ICON'];
    expect(findings.filter(({ error }) => !acceptedCodes.includes(error.code ?? ''))).toEqual([]);
  });

  it('requests the name, and leaves personalization off', () => {
    const names = (manifest.permissions ?? []).map(({ name }) => name);
    expect(names).toContain('alexa::profile:name:read');
    expect(names).not.toContain('alexa::person_id:read');
  });

  it('has no endpoint and no events, because the publisher adds them', () => {
    expect(JSON.stringify(manifest)).not.toContain('endpoint');
    expect(manifest.events).toBeUndefined();
  });

  it('has a privacy policy for each locale that it publishes, and for no other', () => {
    const withPolicy = Object.keys(manifest.privacyAndCompliance?.locales ?? {});
    expect(withPolicy.sort()).toEqual([...publishedLocales].sort());
  });

  it('has an account linking file with voice-forward on, and without client id and secret', () => {
    const accountLinking = json('account-linking.json') as Record<string, unknown>;
    expect(accountLinking).toMatchObject({
      type: 'AUTH_CODE',
      voiceForwardAccountLinking: 'ENABLED',
    });
    expect(Object.keys(accountLinking).filter((key) => /secret|clientId/i.test(key))).toEqual([]);
  });
});
