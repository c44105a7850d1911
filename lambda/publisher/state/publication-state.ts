import { messageOf, PublisherError } from '../errors';
import { type AccountLinkingSettings, type AlexaStage } from '../smapi/types';
import { isObject } from '../json';

/** An import, saved before it is requested. */
export interface PendingImport {
  readonly kind: 'create' | 'update';
  readonly packageHash: string;
  readonly locales: readonly string[];
  /** Epoch milliseconds. */
  readonly requestedAt: number;
  /** Absent until Alexa has confirmed the request: its outcome is unknown. */
  readonly id?: string;
}

export type StageResource = 'identity' | 'publication';

export interface Owner {
  /** ARN of the CloudFormation stack. */
  readonly stackId: string;
  /** Absent until the resource exists. */
  readonly physicalResourceId?: string;
}

/** Record of a stage's publication on Alexa, without secrets. */
export interface PublicationState {
  /** The stack that owns each resource: another stack is refused. */
  readonly owners?: Readonly<Partial<Record<StageResource, Owner>>>;
  /** The skill that `packageHash` and the fields below it describe. */
  readonly skillId?: string;
  /** The skill that was created for this stage; the stage may publish to an adopted skill instead. */
  readonly ownedSkillId?: string;
  /** Absent when the package on Alexa's development stage is not known. */
  readonly packageHash?: string;
  readonly locales?: readonly string[];
  readonly pendingImport?: PendingImport;
  readonly accountLinking?: AccountLinkingSettings;
  /**
   * Version of the LWA client's secret that each of Alexa's stages received with its account linking.
   * Absent during a request, and after a request with unknown outcome.
   */
  readonly secretVersions?: Readonly<Partial<Record<AlexaStage, string>>>;
  /** Hash of each part of the package as Alexa returned it after the last publication. */
  readonly snapshot?: Readonly<Record<string, string>>;
  /** Value of the stack's `publishAgain` at the last publication. */
  readonly publishAgain?: string;
  /** When a publication last succeeded, epoch milliseconds. */
  readonly publishedAt?: number;
}

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
