import {
  SCENARIO_NAMES,
  playScenario,
  playSampleConversation,
} from '../../../simulator/scenarios/scenarios';
import { startInspector } from '../../../simulator/inspector/server';
import { Tab } from '../../simulator/support/tab';
import { type DeployedStage } from '../deployed-stage';

export function conversations(stage: DeployedStage): void {
  it("plays the conversation of Amazon's document, and books the ride", async () => {
    await stage.startSimulation();

    const end = await playSampleConversation(stage.simulation);

    expect(end).toMatchObject({ linked: true, outcome: 'linked', problems: 0 });
    expect(stage.transcript()).toContain('Your ride to the airport is booked.');
    expect(await stage.aws.ledgerItems()).toHaveLength(1);
  });

  it.each(SCENARIO_NAMES)('plays the scenario without a problem: %s', async (name) => {
    await stage.startSimulation();

    const end = await playScenario(stage.simulation, name);

    expect(end).toMatchObject({ problems: 0 });
  });

  it('can be talked to in the inspector', async () => {
    const local = await stage.startSimulation();
    const inspector = await startInspector(local);
    const tab = await Tab.open(inspector.url);
    const utterances = ['open ride hailer', 'link my account', 'i approve', 'my code is {code}'];

    for (const say of utterances)
      expect((await Tab.act(inspector.url, 'step', { say })).error).toBe(undefined);
    const refused = await Tab.act(inspector.url, 'step', { advanceMs: 1_000 });

    expect(refused.error).toMatch('The function runs in real time');
    await tab.receives((event) => event.type === 'state' && event.state.customer.linked);
    expect(tab.said.join('\n')).toContain('skill: Now, I can help you book a ride!');
    expect(tab.events[0]).toMatchObject({
      setup: { functionName: expect.stringMatching(/^RideHailer-.*:live$/) },
    });
    // The emulator may return the last log lines of an invocation with the next one.
    await Tab.act(inspector.url, 'step', { say: 'stop' });
    await tab.receives(
      (event) =>
        event.type === 'turnEnd' &&
        JSON.stringify(event.logs).includes('"event":"linking.outcome"'),
    );
    await inspector.close();
  });

  it('passes the smoke test, which writes no ledger item', async () => {
    const before = await stage.aws.ledgerItems();
    expect(await stage.deployment.runTool('smoke-test', [])).toContain('answers as expected');
    expect(await stage.aws.ledgerItems()).toEqual(before);
  });
}
