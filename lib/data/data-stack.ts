import { Stack, type StackProps } from 'aws-cdk-lib';
import { type Construct } from 'constructs';
import { LwaClientSecrets } from './stage-secrets';
import { type Stage } from '../stage/stage';

export interface SecretsStackProps extends StackProps {
  readonly stage: Stage;
}

/** The secrets of a stage: deployed first, filled once, and kept whatever happens to the skill's stack. */
export class SecretsStack extends Stack {
  readonly secrets: LwaClientSecrets;

  constructor(scope: Construct, id: string, props: SecretsStackProps) {
    super(scope, id, {
      description: `Secrets of stage ${props.stage.name}: filled by npm run secrets, kept when the stack goes.`,
      ...props,
    });
    this.secrets = new LwaClientSecrets(this, 'LwaClientSecrets', { stage: props.stage.name });
  }
}
