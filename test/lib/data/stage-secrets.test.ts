import { Match, Template } from 'aws-cdk-lib/assertions';
import { StageSecrets } from '../../../lib/data/stage-secrets';
import { testStack } from '../support';

const SECRET = 'AWS::SecretsManager::Secret';

function templateOf(): Template {
  const stack = testStack();
  new StageSecrets(stack, 'Secrets', { stage: 'test' });
  return Template.fromStack(stack);
}

describe('the secrets of a stage', () => {
  it.each(['lwa-client', 'smapi'])(
    'have the fixed name %s, and stay when the stack is deleted',
    (name) => {
      templateOf().hasResource(SECRET, {
        Properties: { Name: `ride-hailer/test/${name}` },
        DeletionPolicy: 'RetainExceptOnCreate',
        UpdateReplacePolicy: 'Retain',
      });
    },
  );

  it('have no value in the template', () => {
    const template = templateOf();
    template.resourceCountIs(SECRET, 2);
    template.allResourcesProperties(SECRET, {
      SecretString: Match.absent(),
      GenerateSecretString: Match.absent(),
    });
  });
});
