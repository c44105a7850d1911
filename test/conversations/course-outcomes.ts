import { type CourseName } from '../../simulator/courses';

/** What the hand-back of each course means to the skill, in the order of the courses. */
export const COURSE_OUTCOMES: Readonly<Record<CourseName, string>> = {
  consents: 'linked',
  declines: 'declined',
  'no-answer': 'declined',
  'voice-not-recognized': 'requirementsNotMet',
  'not-eligible': 'requirementsNotMet',
  'no-phone-number': 'requirementsNotMet',
  'granted-before': 'linked',
  'denied-recently': 'declined',
  'lwa-fails': 'failed',
};
