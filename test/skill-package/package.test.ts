import { readdirSync, readFileSync } from 'node:fs';
import { parseInvocation } from '../../simulator/speech/invocation';
import { understand } from '../../simulator/speech/understand';
import { languageOf, normalize } from '../../simulator/speech/normalize';
import { judge } from '../../simulator/smapi/package/judge';
import { definitionValidator } from '../../simulator/smapi/spec';
import {
  type InteractionModel,
  type Manifest,
  type SkillPackage,
} from '../../simulator/smapi/state';
import { loadWords, wordsFor } from '../../lambda/ride-hailer/words/words-for';
import { fromRoot } from '../../tools/paths';

const json = (file: string): unknown => JSON.parse(readFileSync(fromRoot(file), 'utf8'));
const MODELS = 'skill-package/interactionModels/custom';
const LOCALES = readdirSync(fromRoot(MODELS)).map((file) => file.replace('.json', ''));

const envelope = json('skill-package/skill.json') as { manifest: Manifest };
const { manifest } = envelope;
const models = Object.fromEntries(
  LOCALES.map((locale) => [locale, json(`${MODELS}/${locale}.json`) as InteractionModel]),
);
const assets = Object.fromEntries(
  readdirSync(fromRoot('skill-package/assets')).map((file) => [
    `assets/${file}`,
    readFileSync(fromRoot('skill-package/assets', file)).toString('base64'),
  ]),
);
const contents: SkillPackage = { manifest, models, assets };

describe('the skill package', () => {
  it('is valid by the contract of the Skill Management API', () => {
    expect(definitionValidator('v1.skill.Manifest.SkillManifestEnvelope')(envelope)).toEqual([]);
    const valid = definitionValidator('v1.skill.interactionModel.InteractionModelData');
    for (const model of Object.values(models)) expect(valid(model)).toEqual([]);
  });

  it('holds nothing that Alexa refuses', async () => {
    const skillId = 'amzn1.ask.skill.00000000-0000-0000-0000-000000000000';
    expect(await judge(contents, { skillId, mayInvoke: () => true })).toEqual([]);
  });

  it('asks for full name and e-mail address, and leaves personalization off', () => {
    expect(manifest.permissions).toEqual([
      { name: 'alexa::profile:name:read' },
      { name: 'alexa::profile:email:read' },
    ]);
  });

  it('names no endpoint: the publisher fills it in', () => {
    expect(JSON.stringify(manifest)).not.toContain('endpoint');
    expect(manifest.events).toBeUndefined();
  });

  it('has a name, texts and a privacy policy in each locale that it has a model for', () => {
    const { publishingInformation, privacyAndCompliance } = manifest;
    expect(Object.keys(publishingInformation?.locales ?? {}).sort()).toEqual([...LOCALES].sort());
    expect(Object.keys(privacyAndCompliance?.locales ?? {}).sort()).toEqual([...LOCALES].sort());
  });

  it('has an account linking file with voice-forward on and no secret in it', () => {
    const accountLinking = json('account-linking.json') as Record<string, unknown>;
    expect(accountLinking).toMatchObject({
      type: 'AUTH_CODE',
      voiceForwardAccountLinking: 'ENABLED',
    });
    expect(Object.keys(accountLinking).filter((key) => /secret|clientId/i.test(key))).toEqual([]);
  });
});

describe.each(LOCALES)('what is said in %s', (locale) => {
  const model = models[locale] as unknown as Parameters<typeof understand>[0];
  const language = languageOf(locale);
  const intentOf = (utterance: string) => understand(model, utterance, language).name;

  beforeAll(() => loadWords(locale));

  it('is what the example phrases say', () => {
    const phrases = manifest.publishingInformation?.locales?.[locale]?.examplePhrases ?? [];
    expect(phrases).toHaveLength(3);
    for (const phrase of phrases) {
      expect([phrase, parseInvocation(model, phrase, language)]).not.toContain(undefined);
    }
  });

  it('reaches the intent whose sample it is', () => {
    for (const { name, samples = [] } of model.interactionModel.languageModel.intents ?? []) {
      for (const sample of samples) {
        const value =
          model.interactionModel.languageModel.types?.[0]?.values?.[0]?.name.value ?? '';
        const utterance = sample.replace(/\{\w+\}/g, value);
        expect([utterance, intentOf(utterance)]).toEqual([utterance, name]);
      }
    }
  });

  it('links the account by the very words that the offer names', () => {
    const offer = wordsFor(locale).offerAtLaunch.speech;
    const [link, no] = [...offer.matchAll(/['«「]\s?([^'»」]+?)\s?['»」]/g)].map(
      ([, words]) => words!,
    );
    expect(intentOf(normalize(link ?? ''))).toBe('LinkAccountIntent');
    expect(intentOf(normalize(no ?? ''))).toBe('AMAZON.NoIntent');
  });
});

describe('an utterance that no intent knows', () => {
  const model = models['en-US'] as unknown as Parameters<typeof understand>[0];

  it.each(['flurbel the gromble', 'purple monkey dishwasher', 'what is the meaning of life'])(
    'falls back: %s',
    (utterance) => {
      expect(understand(model, utterance).name).toBe('AMAZON.FallbackIntent');
    },
  );

  it.each([
    ['the airport', 'BookRideIntent'],
    ['12 main street', 'BookRideIntent'],
    ['how much to the moon', 'FareEstimateIntent'],
    ["where's my ride?", 'RideStatusIntent'],
    ["I'd like to link my account, please", 'LinkAccountIntent'],
    ['okay', 'AMAZON.YesIntent'],
  ])('does not where one knows it: %s', (utterance, intent) => {
    expect(understand(model, utterance).name).toBe(intent);
  });
});
