import { PARTIES } from './parties';

/** In units of the drawing, which are pixels where it is shown at its own size. */
export const COLUMN = 90;
export const ROW = 30;
export const STEP_ROW = 34;
export const WIDTH = COLUMN * PARTIES.length;
