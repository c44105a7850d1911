import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EXPIRY_ATTRIBUTE, KEY_ATTRIBUTE } from '../../lambda/linking/ledger/table-keys';
import { definitionValidator } from '../../simulator/smapi/spec';
import { startSurroundings } from '../../simulator/surroundings';
import { fromRoot } from '../../tools/paths';
import { awsInput } from './support/aws-input';
import { type Block, blocksOf, commandsOf } from './support/blocks';
import { merged, patched, without } from './support/change';
import { problemOf } from './support/commands';
import { Shell } from './support/shell';

const PLANT_PAL = fromRoot('test', 'adopters', 'plant-pal');
const REQUEST = '/tmp/account-linking-request.json';
const CREDENTIALS = {
  LWA_CLIENT_ID: 'amzn1.application-oa2-client.x',
  LWA_CLIENT_SECRET: 'secret',
};

/** Lines that are run as they stand. */
const RUN = /^(cd|cp|rm|npx esbuild|node -e) |tools\/doctor\.ts/;
const NOT_RUN = /npm ci/;

/** A file of Plant Pal as it is in the adopter's own project, where linking lies beside it. */
const inTheirProject = (file: string): string =>
  readFileSync(join(PLANT_PAL, file), 'utf8').replaceAll(
    /'(\.\.\/)+lambda\/(linking|lwa)'/g,
    "'./$2'",
  );

describe('docs/adopting.md', () => {
  const blocks = blocksOf('docs/adopting.md');
  const shell = new Shell();
  const said: string[] = [];

  afterAll(() => shell.remove());

  it('begins with Plant Pal as it was', () => {
    const folder = shell.makeFolder('plant-pal');
    for (const part of ['lambda', 'skill-package']) {
      cpSync(join(PLANT_PAL, part), join(folder, part), { recursive: true });
    }
    cpSync(join(folder, 'lambda/index.before.ts'), join(folder, 'lambda/index.ts'));
    for (const file of ['index.before.ts', 'account-linking.ts', 'linking-words.ts']) {
      rmSync(join(folder, 'lambda', file));
    }
    for (const { note, text } of blocks.filter(({ note }) => note.startsWith('merge: '))) {
      const file = shell.path('plant-pal', note.slice('merge: '.length));
      writeFileSync(file, JSON.stringify(without(json(file), JSON.parse(text))));
    }
  });

  it.each(blocks.map((block) => [block.line, block.language, block] as const))(
    'line %i: %s',
    async (_line, _language, block) => {
      if (block.language === 'sh') await runAll(block);
      else change(block);
    },
    120_000,
  );

  it('ends with Plant Pal as it is in test/adopters', () => {
    for (const file of ['index.ts', 'account-linking.ts', 'linking-words.ts']) {
      const theirs = readFileSync(shell.path('plant-pal', 'lambda', file), 'utf8');
      expect(theirs).toBe(inTheirProject(join('lambda', file)));
    }
    for (const file of ['skill.json', 'interactionModels/custom/en-US.json']) {
      const theirs = json(shell.path('plant-pal', 'skill-package', file));
      expect(sorted(theirs)).toEqual(sorted(json(join(PLANT_PAL, 'skill-package', file))));
    }
  });

  it('compiles as the adopter has it', () => {
    shell.run('cd ~/plant-pal');
    const options =
      '--noEmit --strict --skipLibCheck --target es2022 --module preserve --types node';
    expect(shell.run(`npx tsc ${options} lambda/index.ts`)).toBe('');
  });

  it('plays the conversation, and each other course of it ends well', () => {
    const [linked, ...others] = said;
    expect(linked).toContain(
      'Good: your account is linked. The shop sends you fertilizer. What else?',
    );
    expect(linked).toContain('Noted: you watered the fern.');
    expect(others).toHaveLength(3);
    for (const other of others) expect(other).toMatch(/card.*home page of your Alexa app/);
  });

  /** What the block says is done in the adopter's folder; what it shows must be there. */
  function change({ note, text, line }: Block): void {
    const [, deed, path = ''] = /^(new file|change|merge): (.*)$/.exec(note) ?? [];
    const file = shell.path('plant-pal', path);
    mkdirSync(dirname(file), { recursive: true });
    if (deed === 'new file') writeFileSync(file, `${text}\n`);
    else if (deed === 'change') writeFileSync(file, patched(readFileSync(file, 'utf8'), text));
    else if (deed === 'merge') {
      writeFileSync(file, JSON.stringify(merged(json(file), JSON.parse(text))));
    } else {
      const shown = note.startsWith('test/') ? fromRoot(note) : shell.path('plant-pal', note);
      expect([line, readFileSync(shown, 'utf8')]).toEqual([line, expect.stringContaining(text)]);
    }
  }

  async function runAll(block: Block): Promise<void> {
    for (const command of commandsOf(block)) {
      if (command.startsWith('aws dynamodb')) await atTheTable(command);
      else if (RUN.test(command) && !NOT_RUN.test(command)) runOne(command);
      else {
        const problems = command.split(' && ').filter((one) => !one.startsWith('cd ~/'));
        expect(problems.map(problemOf).filter(Boolean)).toEqual([]);
      }
    }
  }

  function runOne(command: string): void {
    const output = shell.run(command, CREDENTIALS);
    if (command.includes('npm start')) said.push(output);
    if (!command.endsWith(`> ${REQUEST}`)) return;
    const check = definitionValidator('v1.skill.accountLinking.AccountLinkingRequest');
    expect(check(json(REQUEST))).toEqual([]);
    expect(json(REQUEST)).toMatchObject({
      accountLinkingRequest: { clientSecret: 'secret', voiceForwardAccountLinking: 'ENABLED' },
    });
  }
});

async function atTheTable(command: string): Promise<void> {
  const { operation, input } = awsInput(command);
  if (operation === 'update-time-to-live') {
    const wanted = { Enabled: 'true', AttributeName: EXPIRY_ATTRIBUTE };
    expect(input).toMatchObject({ TimeToLiveSpecification: wanted });
    return;
  }
  expect(operation).toBe('create-table');
  const surroundings = await startSurroundings();
  const client = new DynamoDBClient({ endpoint: surroundings.servers.table.url });
  try {
    const { TableDescription } = await client.send(new CreateTableCommand(input as never));
    expect(TableDescription?.KeySchema).toEqual([
      { AttributeName: KEY_ATTRIBUTE, KeyType: 'HASH' },
    ]);
  } finally {
    client.destroy();
    await surroundings.close();
  }
}

const json = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

/** Lists in an order of their own: where a merged part stands doesn't matter. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value))
    return value
      .map(sorted)
      .map((one) => JSON.stringify(one))
      .sort();
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([name, one]) => [name, sorted(one)] as const);
  return Object.fromEntries(fields.sort(([one], [other]) => one.localeCompare(other)));
}
