/** The page in the browser: what it is told, and what it can ask for. */
export { type StageOptions } from './stage';
export { startPage, type Page, type PageOptions } from './start';
export { tap, type Tap } from './tap';
