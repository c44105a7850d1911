import { EvidenceSection } from '../support/evidence-section';
import { FAULTS } from '../support/response-faults';
import { startStage, stopStage, tryFault } from '../support/smapi-responses';

const section = new EvidenceSection();
beforeEach(startStage);
afterEach(stopStage);

it.each(FAULTS)(
  'keeps the one skill, records nothing that Alexa lacks and leaks nothing on "%s" during a drift check',
  (fault) => tryFault('drift check', fault, section),
  300_000,
);

it('shows the results of a drift check in docs/evidence/smapi-responses.md', () => {
  section.expectUpToDate('drift check');
});
