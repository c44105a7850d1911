import { writeFileSync } from 'node:fs';
import { fromRoot } from './paths';
import { stageSchema } from './stage-schema/stage-schema';

/** `npm run schema`: writes `stages/schema.json` after a change of `lib/stage/settings.ts`. */
async function main(): Promise<void> {
  writeFileSync(fromRoot('stages', 'schema.json'), await stageSchema());
}

void main();
