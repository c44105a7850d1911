import { DEFAULT_LINKING_LOCALES } from '../../../lib/stage/settings';
import { type Stage } from '../../../lib/stage/stage';
import { type Check, passOrFail, notCheckable } from '../check';
import { localesIn, type Project } from '../project';

export function localeChecks({ manifest, models }: Project, stage: Stage): readonly Check[] {
  const published = localesIn(manifest);
  const modelled = Object.keys(models).sort();
  return [
    localesCheck(published, modelled),
    linkingLocalesCheck(modelled, stage),
    voiceLocalesCheck(modelled, stage),
  ];
}

function localesCheck(published: readonly string[], modelled: readonly string[]): Check {
  const withoutModel = published.filter((locale) => !modelled.includes(locale));
  const withoutEntry = modelled.filter((locale) => !published.includes(locale));
  const problems = [
    ...withoutModel.map((locale) => `${locale} has no interaction model`),
    ...withoutEntry.map((locale) => `${locale} is not in the manifest`),
  ];
  return passOrFail(
    {
      id: 'locales',
      expected:
        'an interaction model and an entry in publishingInformation.locales for each locale',
      remedy:
        'Add what is missing under skill-package/, or remove both the model and the entry of the locale.',
    },
    problems.length === 0 && published.length > 0,
    problems.join('; ') || published.join(', ') || 'no locale at all',
  );
}

function linkingLocalesCheck(modelled: readonly string[], { linkingLocales, name }: Stage): Check {
  const named = linkingLocales === 'all' ? [] : linkingLocales;
  // A skill need not have every locale of the default.
  const known = [...modelled, ...DEFAULT_LINKING_LOCALES];
  const unknown = named.filter((locale) => !known.includes(locale));
  return passOrFail(
    {
      id: 'linking-locales',
      expected: `linkingLocales of stage ${name} is "all", or names locales of the skill or of the default (${DEFAULT_LINKING_LOCALES.join(', ')})`,
      remedy: `Remove ${unknown.join(', ')} from linkingLocales, or add the locale to skill-package/.`,
    },
    unknown.length === 0,
    linkingLocales === 'all' ? '"all"' : named.join(', ') || 'none: every locale gets the app card',
  );
}

function voiceLocalesCheck(modelled: readonly string[], { linkingLocales, name }: Stage): Check {
  const byVoice = modelled.filter(
    (locale) => linkingLocales === 'all' || linkingLocales.includes(locale),
  );
  const byCard = modelled.filter((locale) => !byVoice.includes(locale));
  return notCheckable(
    {
      id: 'voice-locales',
      expected: 'Amazon offers linking by voice in each locale in which the skill offers it',
      remedy:
        'Amazon documents linking by voice in English and Japanese, and names no locales; the default of ' +
        `linkingLocales is ${DEFAULT_LINKING_LOCALES.join(' and ')}. No source says whether Amazon offers it in ` +
        'other languages, such as German, French, Spanish, Italian and Portuguese, or on devices with ' +
        'Alexa+. Say "link my account" to a device in each locale. Name the locales where it works in ' +
        `linkingLocales of stage ${name}: in all others the skill sends the app card.`,
    },
    `by voice: ${byVoice.join(', ') || 'none'}; by app card: ${byCard.join(', ') || 'none'}`,
  );
}
