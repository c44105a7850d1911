import { Match, Template } from 'aws-cdk-lib/assertions';
import { LwaClientSecrets } from '../../../lib/data/stage-secrets';
import { testStack } from '../support';

const SECRET = 'AWS::SecretsManager::Secret';

function templateOf(): Template {
  const stack = testStack();
  new LwaClientSecrets(stack, 'Secrets', { stage: 'test' });
  return Template.fromStack(stack);
}

describe('the secrets', () => {
  it.each(['lwa-client', 'smapi'])('have the fixed name of %s, and stay', (name) => {
    templateOf().hasResource(SECRET, {
      Properties: { Name: `voice-forward-linking/test/${name}` },
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
    });
  });

  it('hold nothing that the template says', () => {
    const template = templateOf();
    template.resourceCountIs(SECRET, 2);
    template.allResourcesProperties(SECRET, {
      SecretString: Match.absent(),
      GenerateSecretString: Match.absent(),
    });
  });
});
