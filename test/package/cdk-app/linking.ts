import { readFileSync } from 'node:fs';
import { App } from 'aws-cdk-lib';
import {
  All,
  type Files,
  OnlyAlarms,
  OnlyLedger,
  OnlyPublisher,
  Secrets,
} from '../lib/linking-stacks';

const files: Files = {
  skillBundle: 'skill',
  skillPackage: 'skill-package',
  accountLinking: JSON.parse(
    readFileSync('account-linking.json', 'utf8'),
  ) as Files['accountLinking'],
};

const app = new App();
new OnlyPublisher(app, 'OnlyPublisher', files);
new Secrets(app, 'Secrets');
new OnlyAlarms(app, 'OnlyAlarms');
new OnlyLedger(app, 'OnlyLedger');
new All(app, 'All', files);
app.synth();
