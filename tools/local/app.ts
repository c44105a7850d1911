// For `cdk deploy --app`: runs the project's app, and keeps what the emulator supports.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyWithoutUnsupported, REMOVED_PARTS } from './assembly';

const supported = process.env['CDK_OUTDIR']!;
const complete = `${supported}-complete`;
// Set before the app is loaded, because the app synthesizes into this directory at once.
process.env['CDK_OUTDIR'] = complete;

void import(join(process.cwd(), 'bin', 'app.ts')).then(() => {
  const removed = copyWithoutUnsupported(complete, supported);
  writeFileSync(join(supported, REMOVED_PARTS), JSON.stringify(removed));
});
