import { newCommand, readCommand, readPort } from '../../simulator/cli/command';

export interface LocalOptions {
  /** Port of the inspector; 0 is any free port. */
  readonly port: number;
  readonly open: boolean;
}

const SUMMARY =
  'Deploys both stacks into an emulated AWS on this machine. You then talk to the deployed skill in the\n' +
  'terminal and in the inspector, until :quit. Without a terminal, one conversation is played.';

/** @throws UsageError */
export const readLocalOptions = (args: readonly string[]): LocalOptions | { help: string } =>
  readCommand<LocalOptions>(
    newCommand('npm run deploy:local --', SUMMARY)
      .option('--port <PORT>', 'port of the inspector; 0 is a free one', readPort, 0)
      .option('--open', 'opens the inspector in the browser', false),
    args,
  );
