import { LinkingMetric } from '../../../lambda/linking/metric-names';
import { FUNNEL, OUTCOMES } from '../../../lib/monitoring/dashboard-rows';
import { resourceOf, skillTemplate, skillTemplateOf, testStacks } from '../support';

/** `DashboardBody` is a `Fn::Join` of JSON parts, whose quotes `JSON.stringify` escapes. */
const body = () => {
  const { properties } = resourceOf(skillTemplate(), 'AWS::CloudWatch::Dashboard');
  return JSON.stringify(properties['DashboardBody']).replaceAll('\\"', '"');
};

describe('the dashboard', () => {
  it('is named after its stage and region, since names of dashboards are global', () => {
    const { properties } = resourceOf(skillTemplate(), 'AWS::CloudWatch::Dashboard');
    expect(properties['DashboardName']).toBe('RideHailer-test-Skill-eu-west-1');
  });

  it.each([...FUNNEL, ...OUTCOMES])('shows a metric of linking: %s', (name) => {
    expect(Object.values(LinkingMetric)).toContain(name);
  });

  it.each([...FUNNEL, 'RideBooked', ...OUTCOMES])('counts %s, over all and by locale', (name) => {
    expect(body()).toContain(`["VoiceForwardLinking","${name}","service","ride-hailer-test"`);
    expect(body()).toContain(`"title":"${name} by locale"`);
  });

  it('shows the rates over all locales and for each locale', () => {
    expect(body()).toContain('"title":"Rates"');
    for (const locale of ['de-DE', 'en-US']) {
      expect(body()).toContain(`"ConnectionStarted","locale","${locale}","service"`);
    }
    for (const rate of ['accepted of offered', 'linked of started', 'resumed of captured']) {
      expect(body()).toContain(`"title":"${rate}, by locale"`);
    }
  });

  it('has no row by locale if the stage turns these metrics off', () => {
    const template = skillTemplateOf({ localeMetrics: false });
    const dashboard = resourceOf(template, 'AWS::CloudWatch::Dashboard');
    expect(JSON.stringify(dashboard.properties)).not.toContain('by locale');
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

  it('names each section of the run book, or links to it', () => {
    const { sections } = testStacks().skill.alarms;
    expect(body()).toContain(`docs/run-book.md, sections ${sections.join(', ')}`);
    const template = skillTemplateOf({ runBook: 'https://wiki.example.com/run-book.md' });
    const { properties } = resourceOf(template, 'AWS::CloudWatch::Dashboard');
    for (const section of sections) {
      expect(JSON.stringify(properties)).toContain(
        `[${section}](https://wiki.example.com/run-book.md#${section.toLowerCase()})`,
      );
    }
  });

  it('has an address among the outputs', () => {
    const { DashboardUrl } = skillTemplate().findOutputs('DashboardUrl');
    expect(DashboardUrl?.['Value']).toBe(
      'https://eu-west-1.console.aws.amazon.com/cloudwatch/home?region=eu-west-1#dashboards/dashboard/RideHailer-test-Skill-eu-west-1',
    );
  });
});
