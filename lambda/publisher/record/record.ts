import { messageOf, RecordUnreadableError } from '../errors';
import { type AccountLinkingSettings, type AlexaStage } from '../smapi/types';

/** An import that Alexa was asked for, written down before it was. */
export interface ImportUnderWay {
  readonly makes: 'skill' | 'update';
  /** Of the package that is imported. */
  readonly packageHash: string;
  readonly locales: readonly string[];
  /** Epoch milliseconds. */
  readonly askedAt: number;
  /** Absent while nobody knows whether Alexa took it. */
  readonly id?: string;
}

/** Where the publication of a stage stands: what every run begins with. No secret is in it. */
export interface PublicationRecord {
  /** The skill that all of the below is about. */
  readonly skillId?: string;
  /** The skill that was made for this stage, or found by its mark; another may be adopted meanwhile. */
  readonly ownSkillId?: string;
  /** Of the package on Alexa's development stage; absent where that is not known. */
  readonly packageHash?: string;
  readonly locales?: readonly string[];
  readonly importUnderWay?: ImportUnderWay;
  /** Account linking as it was published, without the secret. */
  readonly accountLinking?: AccountLinkingSettings;
  /** Version of the LWA client's secret that each of Alexa's stages was given last. */
  readonly secretVersions?: Readonly<Partial<Record<AlexaStage, string>>>;
  /** Hash of each part as Alexa showed it right after it was published. */
  readonly shown?: Readonly<Record<string, string>>;
  /** The last `Again` of the publication's properties. */
  readonly again?: string;
  /** When the publication was last complete, epoch milliseconds. */
  readonly publishedAt?: number;
}

/** @throws RecordUnreadableError */
export function parseRecord(text: string, parameter: string): PublicationRecord {
  let problem = 'it is no JSON object';
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch (error) {
    problem = messageOf(error);
  }
  throw new RecordUnreadableError(
    `Parameter ${parameter} holds no publication record (${problem}): delete it, and deploy with the ` +
      "skill id in the stage's settings, so that no second skill is made.",
  );
}
