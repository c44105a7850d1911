import { Match, Template } from 'aws-cdk-lib/assertions';
import { StageSecrets } from '../../../lib/data/stage-secrets';
import { testStack } from '../support';

const SECRET_TYPE = 'AWS::SecretsManager::Secret';

function secretsTemplate(): Template {
  const stack = testStack();
  new StageSecrets(stack, 'Secrets', { stage: 'test' });
  return Template.fromStack(stack);
}

describe('the secrets of a stage', () => {
  it.each(['lwa-client', 'smapi'])(
    'have the fixed name %s, and stay when the stack is deleted',
    (name) => {
      secretsTemplate().hasResource(SECRET_TYPE, {
        Properties: { Name: `ride-hailer/test/${name}` },
        DeletionPolicy: 'RetainExceptOnCreate',
        UpdateReplacePolicy: 'Retain',
      });
    },
  );

  it('have no value in the template', () => {
    const template = secretsTemplate();
    template.resourceCountIs(SECRET_TYPE, 2);
    template.allResourcesProperties(SECRET_TYPE, {
      SecretString: Match.absent(),
      GenerateSecretString: Match.absent(),
    });
  });
});
