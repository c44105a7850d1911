import { Stack, type StackProps } from 'aws-cdk-lib';
import { type LogGroup } from 'aws-cdk-lib/aws-logs';
import { type Construct } from 'constructs';
import { functionLog } from '../skill/function-log';
import { encryptionKeyOf } from '../stage/encryption-key';
import { type Stage, stageId } from '../stage/stage';
import { LedgerTable } from './ledger-table';
import { StageSecrets } from './stage-secrets';

export interface DataStackProps extends StackProps {
  /** Settings of the stage. */
  readonly stage: Stage;
}

/**
 * Ledger, secrets and logs of a stage. No rollback of the skill stack can delete them, because they are in a
 * stack of their own.
 */
export class DataStack extends Stack {
  /** Table of the ledger. */
  readonly ledger: LedgerTable;
  /** The two secrets, empty until `npx voice-forward secrets` fills them. */
  readonly secrets: StageSecrets;
  /** Log groups: `skill` for the skill, `publisher` for publisher, smoke test and canary together. */
  readonly logs: { readonly skill: LogGroup; readonly publisher: LogGroup };

  constructor(scope: Construct, id: string, props: DataStackProps) {
    const { stage } = props;
    super(scope, id, {
      description: `Ledger, secrets and logs of the Alexa skill, stage ${stage.name}.`,
      ...props,
    });
    const { deletionProtection } = stage;
    const encryptionKey = encryptionKeyOf(this, stage);
    const protectedData = { deletionProtection, encryptionKey };
    this.secrets = new StageSecrets(this, 'Secrets', { ...stageId(stage), ...protectedData });
    this.ledger = new LedgerTable(this, 'Ledger', {
      replicas: stage.ledgerReplicas,
      ...protectedData,
    });
    const log = { retention: stage.logRetentionDays, encryptionKey };
    this.logs = {
      skill: functionLog(this, 'SkillLog', log),
      publisher: functionLog(this, 'PublisherLog', log),
    };
  }
}
