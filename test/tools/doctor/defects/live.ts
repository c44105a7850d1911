import { ALEXA_DEFECTS } from './live-alexa';
import { AWS_DEFECTS } from './live-aws';
import { type LiveDefect } from './live-defect';

/** Defects of a deployed stage, in the AWS account or on Alexa. */
export const LIVE_DEFECTS: readonly LiveDefect[] = [...ALEXA_DEFECTS, ...AWS_DEFECTS];
