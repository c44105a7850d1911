/** @returns undefined if no locale links by voice */
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
