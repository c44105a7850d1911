import { type IKey, Key } from 'aws-cdk-lib/aws-kms';
import { type Construct } from 'constructs';
import { type Stage } from './stage';

/** The key that the stage names, as a construct in the scope. Undefined if it names none. */
export const encryptionKeyOf = (
  scope: Construct,
  { encryptionKeyArn }: Pick<Stage, 'encryptionKeyArn'>,
): IKey | undefined =>
  encryptionKeyArn === undefined
    ? undefined
    : ((scope.node.tryFindChild('EncryptionKey') as IKey | undefined) ??
      Key.fromKeyArn(scope, 'EncryptionKey', encryptionKeyArn));
