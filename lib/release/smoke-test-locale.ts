/**
 * Locale of the smoke test: `en-US`, else the first locale of the skill that links by voice.
 *
 * @param linkingLocales as in a stage's settings
 * @returns undefined where no locale links by voice: there is no such conversation to have
 */
export function smokeTestLocale(
  linkingLocales: 'all' | readonly string[],
  skillLocales: readonly string[],
): string | undefined {
  const linking =
    linkingLocales === 'all'
      ? skillLocales
      : skillLocales.filter((locale) => linkingLocales.includes(locale));
  return linking.includes('en-US') ? 'en-US' : linking[0];
}
