#!/usr/bin/env node
/** Importing a command runs it. */
const COMMANDS = new Map<string | undefined, () => Promise<unknown>>([
  ['init', () => import('../tools/init')],
  ['simulate', () => import('../simulator/cli/main')],
  ['doctor', () => import('../tools/doctor')],
  ['secrets', () => import('../tools/secrets')],
  ['publication', () => import('../tools/publication')],
  ['rollback', () => import('../tools/rollback')],
  ['smoke-test', () => import('../tools/smoke-test')],
]);

const USAGE = `Usage: voice-forward COMMAND [options]

Commands, of which all but init use the skill of the current directory:
  init NAME    creates the directory NAME with a new skill, its stacks and a test
  simulate     talks to the skill on this machine
  doctor       checks the prerequisites of linking by voice
  secrets      writes a stage's secrets to AWS Secrets Manager
  publication  shows the skill on Alexa, and its differences from this project
  smoke-test   talks to the deployed skill, and checks its answers
  rollback     returns to a former version of the function, without a deploy

voice-forward COMMAND --help lists the options of a command.`;

// Removes the name: a command reads its options from `process.argv`.
const [name] = process.argv.splice(2, 1);
const command = COMMANDS.get(name);
if (command) {
  void command();
} else {
  const isHelp = name === '--help' || name === '-h';
  process[isHelp ? 'stdout' : 'stderr'].write(`${USAGE}\n`);
  process.exitCode = isHelp ? 0 : 2;
}
