import { CustomResource, Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import {
  FUNCTION_TIMEOUT_MINUTES,
  IDENTITY_RESOURCE,
  type IdentityProperties,
  type OnDelete,
  PublisherHandler,
  SERVICE_TIMEOUT_MINUTES,
  SKILL_ID_ATTRIBUTE,
} from '../../lambda/publisher/names';
import { SKILL_ID_PATTERN } from './alexa-names';
import { checkProp } from '../check-prop';
import { refuseSecrets } from '../refuse-secrets';
import { PublisherFunction, type PublisherSettings } from './publisher-function';
import { type SkillPackage } from './skill-package';

export interface SkillIdentityProps {
  /** Settings of the publisher, the same as those of the `SkillPublication`. */
  readonly publisher: PublisherSettings;
  /** Package that a new skill is created from. */
  readonly package: SkillPackage;
  /**
   * An existing skill to publish to.
   *
   * @default - the stage's own skill, found by publication state or ownership tag; else a new one
   */
  readonly skillId?: string | undefined;
  /**
   * Effect on the skill of deleting the resource. `delete` deletes only a skill that this stage created, and
   * that Alexa lists in development only.
   *
   * @default 'keep'
   */
  readonly onDelete?: OnDelete;
}

/**
 * The skill on Alexa, found or created before the skill's function: the function's permission contains the
 * skill id.
 */
export class SkillIdentity extends Construct {
  /** `amzn1.ask.skill.…`, known at deploy time. */
  readonly skillId: string;
  /** Finds or creates the skill. */
  readonly function: PublisherFunction;

  constructor(scope: Construct, id: string, props: SkillIdentityProps) {
    super(scope, id);
    refuseSecrets(this, props);
    const { skillId, onDelete = 'keep' } = props;
    checkProp(
      this,
      'skillId',
      skillId,
      (value) => value === undefined || SKILL_ID_PATTERN.test(value),
      'it must be a skill id, "amzn1.ask.skill." and a UUID, or be left out.',
    );
    this.function = new PublisherFunction(this, 'Publisher', {
      ...props.publisher,
      description: 'Finds or creates the skill on Alexa.',
      handler: PublisherHandler.Identity,
      timeout: Duration.minutes(FUNCTION_TIMEOUT_MINUTES),
      deletesState: true,
    });
    this.function.role.addToPolicy(props.package.readStatement());
    const properties: IdentityProperties = {
      SkillId: skillId,
      PackageBucket: props.package.bucketName,
      PackageKey: props.package.key,
      OnDelete: onDelete,
    };
    const resource = new CustomResource(this, 'Resource', {
      resourceType: IDENTITY_RESOURCE,
      serviceToken: this.function.function.functionArn,
      serviceTimeout: Duration.minutes(SERVICE_TIMEOUT_MINUTES),
      properties: { ...properties },
    });
    resource.node.addDependency(this.function);
    this.skillId = resource.getAttString(SKILL_ID_ATTRIBUTE);
  }
}
