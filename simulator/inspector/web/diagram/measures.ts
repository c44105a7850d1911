import { PARTIES } from './parties';

/** Sizes in pixels of the unscaled drawing. */
export const COLUMN = 90;
export const ROW = 30;
export const STEP_ROW = 34;
export const WIDTH = COLUMN * PARTIES.length;
