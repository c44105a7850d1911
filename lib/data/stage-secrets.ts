import { ArnFormat, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Grant, type IGrantable } from 'aws-cdk-lib/aws-iam';
import { CfnSecret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct, type IConstruct } from 'constructs';
import { lwaClientSecretName, smapiSecretName } from '../../lambda/publisher/names';
import { acknowledge } from '../acknowledge';

export interface LwaClientSecretsProps {
  /** Name of the stage: part of the secrets' fixed names. */
  readonly stage: string;
}

/**
 * The two secrets of a stage, made empty and filled by `npm run secrets`. They stay when the stack
 * goes, are encrypted, and have fixed names, by which the publisher alone is granted to read them.
 */
export class LwaClientSecrets extends Construct {
  /** `{"clientSecret"}` of the service's LWA client. */
  readonly lwaClient: CfnSecret;
  /** `{"clientSecret","refreshToken"}` of the developer, for the Skill Management API. */
  readonly smapi: CfnSecret;

  constructor(scope: Construct, id: string, props: LwaClientSecretsProps) {
    super(scope, id);
    const { stage } = props;
    this.lwaClient = this.emptySecret(
      'LwaClient',
      lwaClientSecretName(stage),
      `Client secret of the Login with Amazon client that customers of stage ${stage} sign in with.`,
    );
    this.smapi = this.emptySecret(
      'Smapi',
      smapiSecretName(stage),
      `Client secret and refresh token by which stage ${stage} publishes its skill.`,
    );
  }

  /** `Secret` would fill itself with a random password, which nobody could tell from a real one. */
  private emptySecret(id: string, name: string, description: string): CfnSecret {
    const secret = new CfnSecret(this, id, { name, description });
    secret.applyRemovalPolicy(RemovalPolicy.RETAIN);
    acknowledge(
      secret,
      'Login with Amazon has no call that rotates a client secret: a person does, and an alarm on its age reminds them.',
      'AwsSolutions-SMG4',
    );
    return secret;
  }
}

/**
 * Allows reading the two secrets of a stage, by their fixed names: from any stack, without an export.
 *
 * Secrets Manager adds six characters to a name to make the ARN; the pattern allows exactly six.
 */
export function grantReadSecrets(grantee: IGrantable & IConstruct, stage: string): Grant {
  const arnOf = (name: string) =>
    Stack.of(grantee).formatArn({
      service: 'secretsmanager',
      resource: 'secret',
      resourceName: `${name}-??????`,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
  return Grant.addToPrincipal({
    grantee,
    actions: ['secretsmanager:GetSecretValue'],
    resourceArns: [lwaClientSecretName(stage), smapiSecretName(stage)].map(arnOf),
  });
}
