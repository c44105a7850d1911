import { readdirSync, readFileSync } from 'node:fs';
import { fromRoot } from '../../../tools/paths';
import { code, table } from './page';

export const MEANINGS: Readonly<Record<string, string>> = {
  'linking.step': 'An event of linking other than the result of a connection; `metric` names it.',
  'linking.outcome':
    "The result of a connection: `outcome`, and Alexa's `status`, `code` and `causeType`.",
  'lwa.token': 'An access token was not valid, or could not be verified: `status`, `reason`.',
  'service.unavailable': 'The service did not answer, or answered with an error: `reason`.',
  'request.failed':
    'A handler threw: `errorName`. The customer heard an apology, if the request has a spoken response.',
  'request.wrongSkill': 'A request of another skill was rejected.',
  'response.invalid':
    'Alexa rejected a response of the skill (`errorType` is `INVALID_RESPONSE`), or reported an unknown error (`other`).',
  'session.error':
    'Alexa reported that the device disconnected, that Alexa failed, or that the skill answered too late: `errorType`.',
  'smokeTest.failed': 'The deployed skill answered the smoke test wrongly: `reason`.',
  'publisher.request': 'A request of CloudFormation: `request`, `resource`.',
  'publisher.responded': 'The answer to CloudFormation: `outcome`.',
  'publisher.response-failed': 'CloudFormation could not be answered: `outcome`, `reason`.',
  'publisher.failed': 'A request of CloudFormation failed: `request`, `error`, `reasons`.',
  'publisher.published':
    'The desired state is on Alexa: `imported` and `linked` say whether the skill package and the account linking were written.',
  'publisher.no-snapshot':
    'The skill could not be read from Alexa after a publication, for later comparisons: `reason`.',
  'publisher.overwrites':
    'Manual changes on Alexa, or a former client secret, are overwritten: `parts`.',
  'publisher.owner-not-released': "The stack's ownership of the skill was not removed: `reason`.",
  'publisher.drift-not-repaired':
    'A deploy could not compare Alexa with the published state, or could not repair a difference: `reasons`.',
  'publisher.secret-published':
    'A rotated client secret is on Alexa, in the stage `stage` of the skill: `development`, `certified` or `live`.',
  'publisher.drift-check-failed': 'A drift check failed: `reasons`.',
  'publisher.drifted': 'Alexa differs from the published state: `parts`.',
  'publisher.drift-checked':
    'A drift check ended: `drift` is the number of differences, `stages` the stages on Alexa that got a rotated secret, `skipped` why the check compared nothing.',
  'publisher.import-requested': 'An import of the skill package was requested: `kind`, `import`.',
  'publisher.import-unknown': 'Alexa answers 404 for the recorded import: `import`.',
  'publisher.import-ended': 'An import ended: `import`, `status`, `warnings`.',
  'publisher.create-outcome-unknown':
    'A request to create the skill may have been executed; the publisher looks for the skill.',
  'publisher.skill-deleted': 'The skill was deleted on Alexa.',
  'publisher.skill-kept': 'The skill stays on Alexa: `reason`.',
  'publisher.state-not-removed': 'The publication state was not removed: `reason`.',
  'publisher.state-not-saved': 'The publication state was not saved: `reason`.',
  'publisher.lock-not-released': 'The stage lock was not released: `reason`.',
};

const EVENT = /'((?:linking|lwa|service|request|response|session|smokeTest|publisher)\.[\w-]+)'/g;

export function logEvents(): string {
  const events = new Map<string, Set<string>>();
  for (const file of sources()) {
    for (const [, event] of readFileSync(fromRoot('lambda', file), 'utf8').matchAll(EVENT)) {
      events.set(event!, (events.get(event!) ?? new Set()).add(file.split('/')[0]!));
    }
  }
  const names = [...events.keys()].sort();
  const missing = names.filter((name) => !(name in MEANINGS));
  if (missing.length > 0) {
    throw new Error(`${missing.join(', ')}: add the meaning to test/docs/reference/log-events.ts.`);
  }
  return table(
    ['event', 'logged by', 'meaning'],
    names.map((name) => [code(name), [...events.get(name)!].join(', '), MEANINGS[name]]),
  );
}

const sources = (): string[] =>
  readdirSync(fromRoot('lambda'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
