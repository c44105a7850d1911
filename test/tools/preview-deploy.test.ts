import { publicationParameterName } from '../../lambda/publisher/names';
import { withEndpoint } from '../../lambda/publisher/package/manifest';
import { type SmapiClient } from '../../lambda/publisher/smapi/client';
import { type PublicationState } from '../../lambda/publisher/state/publication-state';
import { previewDeploy } from '../../tools/publication/preview';
import { MemoryAws } from '../publisher/support/memory-aws';

const STAGE_ID = { application: 'app', stage: 'team' };
const ENDPOINT = 'arn:aws:lambda:eu-west-1:111122223333:function:skill:live';

const smapiWith = (skillId: string) =>
  ({
    skills: {
      stages: async (_vendorId: string, id: string) =>
        id === skillId ? [{ skillId, stage: 'development' }] : [],
      manifest: async () => withEndpoint({}, ENDPOINT),
      isEnabled: async () => true,
    },
    accountLinking: { read: async () => undefined },
  }) as unknown as SmapiClient;

describe('the preview of a deploy', () => {
  it.each<[string, PublicationState, string | undefined, string]>([
    ['that the settings name', { ownedSkillId: 'own', skillId: 'own' }, 'named', 'named'],
    [
      'that was created for the stage, although the last one was adopted',
      { ownedSkillId: 'own', skillId: 'adopted' },
      undefined,
      'own',
    ],
    ['that was adopted, if none was created', { skillId: 'adopted' }, undefined, 'adopted'],
  ])('compares the project with the skill %s', async (_which, state, skillId, compared) => {
    const aws = new MemoryAws();
    await aws.parameters.write(publicationParameterName(STAGE_ID), JSON.stringify(state));
    const preview = await previewDeploy({
      id: STAGE_ID,
      vendorId: 'M1',
      aws,
      smapi: smapiWith(compared),
      local: { manifest: {}, models: {} },
      skillId,
      accountLinking: {},
    });

    expect(preview).toMatchObject({ skillId: compared, isOnAlexa: true });
    // The endpoint counts as a difference only for a skill to which the stage never published.
    expect(preview.replaced.length > 0).toBe(compared === 'named');
  });
});
