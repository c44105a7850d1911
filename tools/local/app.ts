// For `cdk deploy --app`: runs the project's app, and keeps what the emulator supports.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyWithoutUnsupported, REMOVED_PARTS } from './assembly';

const supportedDirectory = process.env['CDK_OUTDIR']!;
const completeDirectory = `${supportedDirectory}-complete`;
// Set before the app is loaded, because the app synthesizes into this directory at once.
process.env['CDK_OUTDIR'] = completeDirectory;

void import(join(process.cwd(), 'bin', 'app.ts')).then(() => {
  const removed = copyWithoutUnsupported(completeDirectory, supportedDirectory);
  writeFileSync(join(supportedDirectory, REMOVED_PARTS), JSON.stringify(removed));
});
