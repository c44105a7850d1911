import { ArnFormat, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Grant, type IGrantable } from 'aws-cdk-lib/aws-iam';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { CfnSecret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct, type IConstruct } from 'constructs';
import {
  DEFAULT_APPLICATION,
  lwaClientSecretName,
  smapiSecretName,
  type StageId,
} from '../../lambda/publisher/names';
import { acknowledge, complianceRuleIds } from '../acknowledge';

export interface StageSecretsProps {
  /** First part of the secrets' fixed names. @default 'ride-hailer' */
  readonly application?: string;
  /** Name of the stage, the second part of the secrets' fixed names. */
  readonly stage: string;
  /**
   * Whether the secrets stay when their stack is deleted.
   *
   * @default true
   */
  readonly deletionProtection?: boolean;
  /**
   * Key that encrypts the secrets.
   *
   * @default - the key that AWS manages for Secrets Manager
   */
  readonly encryptionKey?: IKey | undefined;
}

/**
 * The two secrets of a stage, empty until `npx voice-forward secrets` fills them. Their names are fixed,
 * `APPLICATION/STAGE/lwa-client` and `APPLICATION/STAGE/smapi`, so that another stack can grant access
 * without an export.
 */
export class StageSecrets extends Construct {
  /** `{"clientSecret"}` of the service's LWA client. */
  readonly lwaClient: CfnSecret;
  /** `{"clientSecret","refreshToken"}` of the developer, for the Skill Management API. */
  readonly smapi: CfnSecret;

  constructor(scope: Construct, id: string, props: StageSecretsProps) {
    super(scope, id);
    const { application = DEFAULT_APPLICATION, stage } = props;
    const stageId = { application, stage };
    this.lwaClient = this.emptySecret(
      'LwaClient',
      lwaClientSecretName(stageId),
      `Client secret of the Login with Amazon client that customers of stage ${stage} sign in with.`,
      props,
    );
    this.smapi = this.emptySecret(
      'Smapi',
      smapiSecretName(stageId),
      `Client secret and refresh token by which stage ${stage} publishes its skill.`,
      props,
    );
  }

  /** `Secret` would fill itself with a random password. */
  private emptySecret(
    id: string,
    name: string,
    description: string,
    { deletionProtection = true, encryptionKey }: StageSecretsProps,
  ): CfnSecret {
    const secret = new CfnSecret(this, id, {
      name,
      description,
      ...(encryptionKey && { kmsKeyId: encryptionKey.keyArn }),
    });
    secret.applyRemovalPolicy(
      deletionProtection ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.DESTROY,
    );
    acknowledge(
      secret,
      'Login with Amazon has no API that rotates a client secret: a person does, and an alarm on its age reminds them.',
      'AwsSolutions-SMG4',
      ...complianceRuleIds('SecretsManagerRotationEnabled'),
    );
    return secret;
  }
}

/**
 * Allows reading the two secrets of a stage, by their fixed names.
 *
 * @param encryptionKey the key that encrypts the secrets, if AWS does not manage it
 */
export function grantReadSecrets(
  grantee: IGrantable & IConstruct,
  stage: StageId,
  encryptionKey?: IKey,
): Grant {
  encryptionKey?.grantDecrypt(grantee);
  // Secrets Manager adds a hyphen and six characters to a name to make the ARN.
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
