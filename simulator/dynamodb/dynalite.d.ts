declare module 'dynalite' {
  import { type Server } from 'node:http';

  interface Options {
    /** How long a table stays in CREATING. */
    readonly createTableMs?: number;
  }

  export default function dynalite(options?: Options): Server;
}
