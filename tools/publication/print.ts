import { type Difference } from './differences';
import { type PublicationView, type StageOnAlexa } from './look';

const MOST_LINES = 20;

/** What a person reads of a publication, line by line. */
export function printed(view: PublicationView): string[] {
  const { stage, vendorId, state, drift, unlikeHere, unlikeLive } = view;
  if (state.skillId === undefined) {
    return [
      `Stage ${stage} has published nothing yet: \`npx cdk deploy --all -c stage=${stage}\`.`,
    ];
  }
  return [
    `Stage ${stage}: skill ${state.skillId} of vendor ${vendorId}`,
    '',
    ...rows([
      ['Published', published(view)],
      ['Import', underWay(view)],
      ['Client secret', view.secretVersion ?? 'has no value yet'],
      ...view.stages.map((one): [string, string] => [one.stage, stageLine(one)]),
    ]),
    ...section(
      'Changed on Alexa since it was published:',
      drift.map((part) => `  ${part}`),
      'Nothing was changed on Alexa since it was published.',
    ),
    ...section(
      'Development stage against the package here (here, on Alexa):',
      unlikeHere.map(differenceLine),
      'The development stage has all of the package here.',
    ),
    ...(view.stages.length > 1
      ? section(
          'Development stage against the certified one (development, certified):',
          unlikeLive.map(differenceLine),
          'The certified skill is the same as the development stage.',
        )
      : []),
  ];
}

function published({ state }: PublicationView): string {
  const { publishedAt, packageHash, locales = [] } = state;
  if (publishedAt === undefined) return 'never to its end';
  const when = new Date(publishedAt).toISOString().replace('T', ' ').slice(0, 16);
  return `${when} UTC, package ${packageHash?.slice(0, 12) ?? 'unknown'}, ${locales.join(', ')}`;
}

function underWay({ state: { pendingImport } }: PublicationView): string {
  if (pendingImport === undefined) return 'none under way';
  const { id, requestedAt } = pendingImport;
  return `${id ?? 'perhaps one'} since ${new Date(requestedAt).toISOString()}; the next deploy goes on from it`;
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

function section(title: string, lines: readonly string[], none: string): string[] {
  if (lines.length === 0) return ['', none];
  const more = lines.length - MOST_LINES;
  return [
    '',
    title,
    ...lines.slice(0, MOST_LINES),
    ...(more > 0 ? [`  … and ${more} more: --json shows all`] : []),
  ];
}

const differenceLine = ({ path, here, there }: Difference): string =>
  `  ${path}: ${short(here)}, ${short(there)}`;

function short(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
