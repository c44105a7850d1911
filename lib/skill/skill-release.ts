import { Duration, type Stack } from 'aws-cdk-lib';
import { type ILogGroup } from 'aws-cdk-lib/aws-logs';
import { type ProjectFiles } from '../project-files';
import { GradualRelease } from '../release/gradual-release';
import { Canary, SmokeTest } from '../release/smoke-test';
import { smokeTestLocale } from '../release/smoke-test-locale';
import { type Stage } from '../stage/stage';
import { type SkillHandler } from './skill-handler';

export interface SkillReleaseProps {
  readonly stage: Stage;
  readonly files: ProjectFiles;
  readonly skillId: string;
  readonly handler: SkillHandler;
  readonly logGroup: ILogGroup;
  readonly allAtOnce: boolean;
}

export function releaseSkill(stack: Stack, props: SkillReleaseProps): void {
  const { stage, handler, allAtOnce } = props;
  if (!stage.gradualRelease) return;
  const test = smokeTestProps(props);
  const preHook =
    allAtOnce || test === undefined
      ? undefined
      : new SmokeTest(stack, 'SmokeTest', { ...test, target: handler.function.currentVersion });
  new GradualRelease(stack, 'Release', {
    alias: handler.alias,
    allAtOnce,
    preHook: preHook?.function,
  });
}

export function addCanary(stack: Stack, props: SkillReleaseProps): Canary | undefined {
  const { canaryMinutes } = props.stage;
  const test = smokeTestProps(props);
  if (canaryMinutes === 0 || test === undefined) return undefined;
  return new Canary(stack, 'Canary', {
    ...test,
    target: props.handler.alias,
    interval: Duration.minutes(canaryMinutes),
  });
}

function smokeTestProps({ stage, files, skillId, logGroup }: SkillReleaseProps) {
  const locale = smokeTestLocale(stage.linkingLocales, files.locales);
  return locale === undefined ? undefined : { skillId, locale, logGroup, ...stage.smokeTest };
}
