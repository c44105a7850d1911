import { messageOf, PublisherError } from '../errors';
import { type AccountLinkingSettings, type AlexaStage } from '../smapi/types';
import { isObject } from '../json';

/** An import, recorded before it is requested. */
export interface PendingImport {
  readonly kind: 'create' | 'update';
  /** Hash of the imported package. */
  readonly packageHash: string;
  readonly locales: readonly string[];
  /** Epoch milliseconds. */
  readonly requestedAt: number;
  /** Absent until Alexa has confirmed the request: its outcome is unknown. */
  readonly id?: string;
}

/** The custom resources that a stack has for a stage. */
export type StageResource = 'identity' | 'publication';

/** The stack that has a resource of the stage. */
export interface Owner {
  /** ARN of the CloudFormation stack. */
  readonly stackId: string;
  /** Physical id of the resource; absent until the resource exists. */
  readonly physicalResourceId?: string;
}

/** Known content of a stage on Alexa; every run starts from it. It holds no secret. */
export interface PublicationState {
  /** The stack that has each resource; a second stack is refused. */
  readonly owners?: Readonly<Partial<Record<StageResource, Owner>>>;
  /** The skill that `packageHash` and the fields below it describe. */
  readonly skillId?: string;
  /** The skill that was created for this stage; a stage may publish to an adopted one meanwhile. */
  readonly ownedSkillId?: string;
  /** Hash of the package on Alexa's development stage; absent when it is not known. */
  readonly packageHash?: string;
  readonly locales?: readonly string[];
  readonly pendingImport?: PendingImport;
  /** Account linking as it was published, without the secret. */
  readonly accountLinking?: AccountLinkingSettings;
  /**
   * Version of the LWA client's secret that each of Alexa's stages received with its account linking.
   * Absent while a request is sent, and after one of unknown outcome.
   */
  readonly secretVersions?: Readonly<Partial<Record<AlexaStage, string>>>;
  /** Hash of each part of the package as Alexa returned it after the last publication. */
  readonly snapshot?: Readonly<Record<string, string>>;
  /** The last value of the publication's property `PublishAgain`; with a new one, everything is written. */
  readonly publishAgain?: string;
  /** When a publication last succeeded, epoch milliseconds. */
  readonly publishedAt?: number;
}

/** The fields of a skill to which nothing was published. */
export const NOTHING_PUBLISHED = {
  packageHash: undefined,
  locales: undefined,
  pendingImport: undefined,
  accountLinking: undefined,
  secretVersions: undefined,
  snapshot: undefined,
  publishAgain: undefined,
  publishedAt: undefined,
} as const;

/** @throws PublisherError `state-unreadable` */
export function parsePublicationState(text: string, parameter: string): PublicationState {
  let problem = 'it is not a JSON object';
  try {
    const value: unknown = JSON.parse(text);
    if (isObject(value)) return value;
  } catch (error) {
    problem = messageOf(error);
  }
  throw new PublisherError(
    'state-unreadable',
    `Parameter ${parameter} does not hold a publication state (${problem}): delete it, and deploy with the ` +
      "skill id in the stage's settings, so that no second skill is created.",
  );
}
