import { type TableName } from '../measure/table';

/** A skill that is measured. */
export interface Subject {
  readonly name: string;
  /** Name in the tables of the report. */
  readonly label: string;
  /** In the report. */
  readonly description: string;
  /** DynamoDB table that the bench creates for the skill; floor does not call it. */
  readonly table: TableName;
  /** The file that exports the handler, once built. */
  readonly bundle: string;
}

const built = (name: string, file: string) => `.cache/bench/${name}/${file}`;

export const ours: Subject = {
  name: 'ours',
  label: 'ours',
  description: 'the skill of this project: the bundle that is deployed',
  table: 'ours',
  bundle: 'dist/skill/index.mjs',
};

export const floor: Subject = {
  name: 'floor',
  label: 'floor',
  description:
    '`ask-sdk-core`, one handler, the same logger and metrics; no table, no linking; built with the same options as ours',
  table: 'ours',
  bundle: built('floor', 'index.mjs'),
};

export const usual: Subject = {
  name: 'usual',
  label: 'usual',
  description:
    'the same features; `DynamoDBDocumentClient` imported at the top, the attributes read and written each turn; esbuild’s defaults',
  table: 'usual',
  bundle: built('usual', 'index.cjs'),
};

export const official: Subject = {
  name: 'official',
  label: 'official',
  description:
    '`ask-sdk` with its own DynamoDB adapter, written as in Amazon’s samples; bundled and minified by esbuild',
  table: 'official',
  bundle: built('official', 'index.cjs'),
};

export const officialUnbundled: Subject = {
  name: 'officialUnbundled',
  label: 'official, unbundled',
  description:
    'the files that `ask deploy` uploads, with `node_modules`; here, all are in the page cache',
  table: 'official',
  bundle: 'bench/peers/official/index.js',
};

export const PEERS = [ours, floor, usual, official, officialUnbundled] as const;

/** For the warm turns only: a stub is in place of the client of the skill's table. */
export const oursWithoutTable: Subject = {
  ...ours,
  name: 'oursWithoutTable',
  bundle: built('ours-without-table', 'index.mjs'),
};
/** For the warm turns only: a stub is in place of the client of the skill's table. */
export const usualWithoutTable: Subject = {
  ...usual,
  name: 'usualWithoutTable',
  bundle: built('usual-without-table', 'index.cjs'),
};
