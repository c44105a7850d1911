import { type IKey, Key } from 'aws-cdk-lib/aws-kms';
import { type Construct } from 'constructs';
import { type Stage } from './stage';

export const encryptionKeyOf = (
  scope: Construct,
  { encryptionKeyArn }: Pick<Stage, 'encryptionKeyArn'>,
): IKey | undefined =>
  encryptionKeyArn === undefined
    ? undefined
    : ((scope.node.tryFindChild('EncryptionKey') as IKey | undefined) ??
      Key.fromKeyArn(scope, 'EncryptionKey', encryptionKeyArn));
