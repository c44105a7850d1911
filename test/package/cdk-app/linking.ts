// Copied to `bin/linking.ts` of a new app, in which `linking-stacks.ts` is in `lib`.
import { readFileSync } from 'node:fs';
import { App } from 'aws-cdk-lib';
import * as stacks from '../lib/linking-stacks';

const files: stacks.Files = {
  skillPackage: 'skill-package',
  accountLinking: JSON.parse(
    readFileSync('account-linking.json', 'utf8'),
  ) as stacks.Files['accountLinking'],
};

const app = new App();
new stacks.Secrets(app, 'Secrets');
new stacks.OnlyPublisher(app, 'OnlyPublisher', files);
new stacks.OnlyAlarms(app, 'OnlyAlarms');
new stacks.OnlyLedger(app, 'OnlyLedger');
