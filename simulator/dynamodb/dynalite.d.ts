declare module 'dynalite' {
  import { type Server } from 'node:http';

  interface Options {
    /** How long a table stays in CREATING. */
    readonly createTableMs?: number;
    readonly ssl?: boolean;
    readonly key?: string;
    readonly cert?: string;
    readonly ca?: string;
  }

  export default function dynalite(options?: Options): Server;
}
