import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromRoot } from '../../tools/paths';
import { directoryForEachTest } from '../support/directory';

const STACKS = ['RideHailer-team-Data', 'RideHailer-team-Skill'];

const directory = directoryForEachTest();

const writeCommand = (name: string, script: string) =>
  writeFileSync(join(directory.path, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });

/**
 * @param skillStackCommand what the fake `aws` runs for the skill stack: a shell command that prints status and
 * termination protection, or exits with 254 if there is no stack
 */
function runScript(skillStackCommand: string) {
  writeCommand('npx', `echo ${STACKS.join('; echo ')}`);
  writeCommand(
    'aws',
    `case "$*" in *-Data*) echo UPDATE_COMPLETE;; *) ${skillStackCommand};; esac`,
  );
  const summary = join(directory.path, 'summary');
  writeFileSync(summary, '');
  const { status, stdout } = spawnSync(fromRoot('.github', 'stack-status.sh'), {
    encoding: 'utf8',
    env: { PATH: `${directory.path}:${process.env['PATH']}`, GITHUB_STEP_SUMMARY: summary },
  });
  return { status, stdout, summary: readFileSync(summary, 'utf8') };
}

describe('the state of the stacks in a pipeline', () => {
  it.each([
    'echo CREATE_COMPLETE True',
    'echo UPDATE_ROLLBACK_COMPLETE True',
    'echo ROLLBACK_COMPLETE False',
    'exit 254',
  ])('lets a deploy begin: %s', (skillStack) => {
    const { status, stdout, summary } = runScript(skillStack);
    expect({ status, summary }).toEqual({ status: 0, summary: '' });
    expect(stdout).toContain('RideHailer-team-Data: UPDATE_COMPLETE');
    expect(stdout).not.toContain('::error');
  });

  it('says how to continue a rollback that failed', () => {
    const { status, stdout, summary } = runScript('echo UPDATE_ROLLBACK_FAILED');
    expect(status).toBe(1);
    expect(stdout).toContain(
      '::error title=RideHailer-team-Skill needs continue-update-rollback::',
    );
    expect(summary).toContain(
      '`aws cloudformation continue-update-rollback --stack-name RideHailer-team-Skill`',
    );
  });

  it.each([
    ['UPDATE_IN_PROGRESS', 'RideHailer-team-Skill is being changed'],
    ['DELETE_FAILED', 'RideHailer-team-Skill is in DELETE_FAILED'],
    ['ROLLBACK_COMPLETE True', 'RideHailer-team-Skill must be deleted'],
  ])('stops a deploy to a stack in %s', (state, title) => {
    const { status, stdout } = runScript(`echo ${state}`);
    expect(status).toBe(1);
    expect(stdout).toContain(`::error title=${title}::`);
  });
});
