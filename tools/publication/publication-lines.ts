import { type Difference } from '../differences';
import { type PublicationView, type StageOnAlexa } from './read-publication';

const MAX_LINES = 20;

export function publicationLines(view: PublicationView): string[] {
  const { stage, vendorId, state, drift, packageDifferences, liveDifferences } = view;
  if (state.skillId === undefined) {
    return [
      `Stage ${stage} has published nothing yet: \`npx cdk deploy --all -c stage=${stage}\`. --dry-run shows what that would overwrite on Alexa.`,
    ];
  }
  if (view.stages.length === 0) return [missingSkill(vendorId, state.skillId)];
  return [
    `Stage ${stage}: skill ${state.skillId} of vendor ${vendorId}`,
    '',
    ...rows([
      ['Published', publishedText(view)],
      ['Import', pendingImportText(view)],
      ['Client secret', view.secretVersion ?? 'has no value yet'],
      ...view.stages.map((one): [string, string] => [one.stage, stageLine(one)]),
    ]),
    ...section(
      'Manual changes on Alexa:',
      drift.map((part) => `  ${part}`),
      state.accountLinking === undefined
        ? 'Manual changes on Alexa are not known, because this stage has not published account linking yet.'
        : 'No manual changes on Alexa.',
    ),
    ...section(
      'Development stage and skill-package/ differ (here, on Alexa):',
      packageDifferences.map(differenceLine),
      'The development stage has the content of skill-package/.',
    ),
    ...(view.stages.length > 1
      ? section(
          'Development stage and certified skill differ (development, certified):',
          liveDifferences.map(differenceLine),
          'The certified skill has the content of the development stage.',
        )
      : []),
    ...unhandledLines(view.unhandledIntents),
  ];
}

export const missingSkill = (vendorId: string, skillId: string): string =>
  `Alexa has no skill ${skillId} of vendor ${vendorId}: check vendorId and skillId of the stage, and in the developer console whether the skill was deleted.`;

function publishedText({ state }: PublicationView): string {
  const { publishedAt, packageHash, locales = [] } = state;
  if (publishedAt === undefined) return 'never completely';
  const when = new Date(publishedAt).toISOString().replace('T', ' ').slice(0, 16);
  return `${when} UTC, package ${packageHash?.slice(0, 12) ?? 'unknown'}, ${locales.join(', ')}`;
}

function pendingImportText({ state }: PublicationView): string {
  if (state.pendingImport === undefined) return 'none pending';
  const { id, requestedAt } = state.pendingImport;
  const since = new Date(requestedAt).toISOString();
  return `${id ?? 'outcome unknown'}, requested at ${since}; the next deploy continues it`;
}

function stageLine(one: StageOnAlexa): string {
  const { accountLinking: linking, secretIsCurrent } = one;
  const secret =
    secretIsCurrent === undefined
      ? 'secret unknown'
      : secretIsCurrent
        ? 'secret current'
        : `secret old (${one.secretVersion})`;
  const state =
    linking === undefined
      ? 'no account linking'
      : `voice-forward linking ${linking.voiceForwardAccountLinking ?? 'not set'}, ${secret}, client ${linking.clientId ?? 'none'}`;
  return `${one.publicationStatus}, ${state}, endpoint ${one.endpoint ?? 'none'}`;
}

const rows = (pairs: readonly [string, string][]): string[] =>
  pairs.map(([name, value]) => `${name.padEnd(14)} ${value}`);

export function section(title: string, lines: readonly string[], none: string): string[] {
  if (lines.length === 0) return ['', none];
  const more = lines.length - MAX_LINES;
  return [
    '',
    title,
    ...lines.slice(0, MAX_LINES),
    ...(more > 0 ? [`  … and ${more} more: --json shows all`] : []),
  ];
}

export const differenceLine = ({ path, here, there }: Difference): string =>
  `  ${path}: ${short(here)}, ${short(there)}`;

function short(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

export const unhandledLines = (intents: readonly string[]): string[] =>
  intents.length === 0
    ? []
    : [
        '',
        `WARNING: the live or certified skill has intents that no model of this project has: ${intents.join(', ')}. Its customers can still say them after a deploy: keep their handlers until a version without these intents is certified.`,
      ];
