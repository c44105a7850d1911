import { createHandler } from './handler';
import { readSettings } from './settings';

export const handler = createHandler(readSettings(process.env));
