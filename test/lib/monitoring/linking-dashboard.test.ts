import { LinkingMetric } from '../../../lambda/linking/metric-names';
import { RideHailerMetric } from '../../../lambda/ride-hailer/metric-names';
import { FUNNEL, OUTCOMES } from '../../../lib/monitoring/dashboard-rows';
import { resourceOf, skillTemplate } from '../support';

/** Its JSON is joined from pieces at deploy time; the pieces hold all but names of resources. */
const body = () => {
  const { properties } = resourceOf(skillTemplate(), 'AWS::CloudWatch::Dashboard');
  return JSON.stringify(properties['DashboardBody']).replaceAll('\\"', '"').replaceAll('\\"', '"');
};

describe('the dashboard', () => {
  it('has one name a stage', () => {
    const { properties } = resourceOf(skillTemplate(), 'AWS::CloudWatch::Dashboard');
    expect(properties['DashboardName']).toBe('RideHailer-test-Skill');
  });

  it.each([...FUNNEL, ...OUTCOMES])('counts %s, over all and by locale', (name) => {
    expect(Object.values({ ...LinkingMetric, ...RideHailerMetric })).toContain(name);
    expect(body()).toContain(`["VoiceForwardLinking","${name}","service","ride-hailer-test"`);
    expect(body()).toContain(`"title":"${name} by locale"`);
  });

  it('has the rates, of every locale too', () => {
    for (const locale of ['de-DE', 'en-US']) {
      expect(body()).toContain(`"ConnectionStarted","locale","${locale}","service"`);
    }
    for (const rate of ['accepted of offered', 'linked of started', 'resumed of kept']) {
      expect(body()).toContain(`"title":"${rate}, by locale"`);
    }
  });

  it.each([
    'Cold and warm starts',
    'Milliseconds billed',
    'Ledger writes',
    'Recent failures',
    'Alarms',
  ])('shows %s', (title) => {
    expect(body()).toContain(`"title":"${title}"`);
  });

  it.each(['RequestFailed', 'InvalidResponse', 'SessionError'])('draws %s', (name) => {
    expect(body()).toContain(`["VoiceForwardLinking","${name}","service","ride-hailer-test"`);
  });

  it('links to each section of the run book', () => {
    expect(body()).toContain('[LinkAttemptsFail](docs/run-book.md#linkattemptsfail)');
  });
});
