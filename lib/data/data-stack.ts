import { Stack, type StackProps } from 'aws-cdk-lib';
import { type Construct } from 'constructs';
import { type Stage, stageId } from '../stage/stage';
import { LedgerTable } from './ledger-table';
import { StageSecrets } from './stage-secrets';

export interface DataStackProps extends StackProps {
  readonly stage: Stage;
}

/**
 * What must survive the skill: its ledger and its secrets. It is deployed first and rarely changes; a
 * skill stack that fails or is replaced never touches it.
 */
export class DataStack extends Stack {
  readonly ledger: LedgerTable;
  readonly secrets: StageSecrets;

  constructor(scope: Construct, id: string, props: DataStackProps) {
    const { stage } = props;
    super(scope, id, {
      description: `Ledger and secrets of the Alexa skill, stage ${stage.name}.`,
      ...props,
    });
    const { deletionProtection } = stage;
    this.secrets = new StageSecrets(this, 'Secrets', { ...stageId(stage), deletionProtection });
    this.ledger = new LedgerTable(this, 'Ledger', {
      deletionProtection,
      replicas: stage.ledgerReplicas,
    });
  }
}
