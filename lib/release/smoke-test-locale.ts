/**
 * Locale of the smoke test: `en-US` if it links by voice, else the skill's first locale that does.
 *
 * @param linkingLocales as in a stage's settings
 * @returns undefined if no locale links by voice, so that a smoke test could not start linking
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
