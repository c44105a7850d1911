import { existsSync } from 'node:fs';
import { invocationNameProblem } from '../skill-source/invocation-name';
import { runCommand } from './command';
import { ToolError } from './errors';
import { createProject } from './init/create-project';

const USAGE = `Usage: npx voice-forward init NAME

Creates the directory NAME with a new skill: its function, skill package, a stage, the stacks, a test
and the commands. NAME has small letters, and hyphens between words: customers open the skill by
these words. Alexa requires two or more, unless one is a brand.

Exit codes: 0 done, 1 failed, 2 wrong usage.`;

const NAME = /^[a-z]+(-[a-z]+)*$/;

async function main(args: readonly string[]): Promise<void> {
  const name = args.join(' ');
  if (!NAME.test(name)) {
    throw new ToolError('usage', `${JSON.stringify(name)} is no name for a skill.\n\n${USAGE}`);
  }
  const problem = invocationNameProblem(name.replaceAll('-', ' '), 'en-US');
  if (problem !== undefined) {
    throw new ToolError('usage', `Customers could not open a skill named ${name}: ${problem}.`);
  }
  if (existsSync(name)) {
    throw new ToolError('usage', `${name} exists already: choose another name, or remove it.`);
  }
  createProject(name);
  console.log(`Created ${name}. Next: cd ${name} && npm install && npm test && npm start`);
}

void runCommand('init', USAGE, main);
