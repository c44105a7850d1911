import { failPlainly } from './fail-plainly';
import { start } from './start';

/** `npm start`. */
failPlainly(() => start(process.argv.slice(2), process));
