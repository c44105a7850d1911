import { newCommand, readCommand, readPort } from '../../simulator/cli/command';

export interface LocalOptions {
  /** Of the page; 0 is any that is free. */
  readonly port: number;
  /** Whether the page is opened in the browser. */
  readonly open: boolean;
}

const SUMMARY =
  'Deploys both stacks into an emulated AWS, and stays: talk to the skill in the terminal and on the\n' +
  'page, until :quit. Without a terminal, the document’s conversation is played, and that is all.';

/** Throws a `UsageError`: one sentence for whatever is wrong. */
export const readLocalOptions = (args: readonly string[]): LocalOptions | { help: string } =>
  readCommand<LocalOptions>(
    newCommand('npm run deploy:local --', SUMMARY)
      .option('--port <PORT>', 'of the page', readPort, 0)
      .option('--open', 'opens the page in the browser', false),
    args,
  );
