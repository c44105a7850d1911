import { type DeployPreview } from './preview';
import { differenceLine, missingSkill, section, unhandledLines } from './publication-lines';

export function previewLines(preview: DeployPreview): string[] {
  const { stage, vendorId, skillId, isOnAlexa, replaced, onlyOnAlexa, keptLocales } = preview;
  if (skillId === undefined) {
    return [
      `A deploy of stage ${stage} would create a skill of vendor ${vendorId}, and overwrite nothing. To publish to a skill that you have, set skillId in stages/${stage}.json.`,
    ];
  }
  if (!isOnAlexa) return [missingSkill(vendorId, skillId)];
  return [
    `A deploy of stage ${stage} would publish to the development stage of skill ${skillId}, vendor ${vendorId}.`,
    ...section(
      'It would replace (this project, Alexa):',
      replaced.map(differenceLine),
      'It would replace nothing.',
    ),
    ...section(
      "Only Alexa has these; the deploy removes them, except Alexa's own defaults (this project, Alexa):",
      onlyOnAlexa.map(differenceLine),
      'Alexa has nothing that this project lacks.',
    ),
    ...(keptLocales.length > 0
      ? ['', `Models without a file in this project stay: ${keptLocales.join(', ')}.`]
      : []),
    ...unhandledLines(preview.unhandledIntents),
    '',
    'Not compared, because Alexa does not return them: the client secret, skipOnEnablement, reciprocalAccessTokenUrl. A deploy does not change a certified or live stage; its requests go to the function of its own endpoint.',
  ];
}
