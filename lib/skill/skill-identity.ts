import { CustomResource, Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import {
  FUNCTION_MINUTES,
  IDENTITY_RESOURCE,
  type IdentityProperties,
  type OnDelete,
  PublisherHandler,
  SERVICE_TIMEOUT_MINUTES,
  SKILL_ID_ATTRIBUTE,
} from '../../lambda/publisher/names';
import { SKILL_ID } from './alexa-names';
import { checkProp } from '../props-error';
import { PublisherFunction, type PublisherSettings } from './publisher-function';
import { type SkillPackage } from './skill-package';

export interface SkillIdentityProps {
  /** The same as of the publication. */
  readonly publisher: PublisherSettings;
  /** What a skill that is created begins with. */
  readonly package: SkillPackage;
  /**
   * An existing skill to take over.
   *
   * @default - the skill with this stage's mark; one is created when there is none
   */
  readonly skillId?: string;
  /**
   * What removing the resource does to the skill; a certified one always stays.
   *
   * @default 'keep'
   */
  readonly onDelete?: OnDelete;
}

/** The skill's id on Alexa, before it has an endpoint: what the function's permission must name. */
export class SkillIdentity extends Construct {
  /** `amzn1.ask.skill.…`, known at deploy time. */
  readonly skillId: string;
  readonly function: PublisherFunction;

  constructor(scope: Construct, id: string, props: SkillIdentityProps) {
    super(scope, id);
    const { skillId, onDelete = 'keep' } = props;
    checkProp(
      this,
      'skillId',
      skillId,
      (value) => value === undefined || SKILL_ID.test(value),
      'it must be a skill id, "amzn1.ask.skill." and a UUID, or be left out.',
    );
    this.function = new PublisherFunction(this, 'Publisher', {
      ...props.publisher,
      description: 'Finds or creates the skill on Alexa.',
      handler: PublisherHandler.Identity,
      timeLimit: Duration.minutes(FUNCTION_MINUTES),
      forgetsRecord: true,
    });
    this.function.role.addToPolicy(props.package.readStatement());
    const properties: IdentityProperties = {
      ...(skillId !== undefined && { SkillId: skillId }),
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
