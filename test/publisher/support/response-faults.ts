import { operationFor } from '../../../simulator/smapi/contract/operations';
import { MAX_BODY_BYTES } from '../../../lambda/publisher/smapi/http';
import { type FakeTime } from './fake-time';

const LOCATION = { location: 'https://elsewhere.example.com/' };
const HTML = '<!doctype html><title>Sign in</title>';
const MEGABYTE = 1024 * 1024;

type Respond = (successStatus: number) => Response;

const json =
  (status: number, body: unknown, headers: Record<string, string> = {}): Respond =>
  () =>
    new Response(JSON.stringify(body), {
      status,
      headers: { 'content-type': 'application/json', ...headers },
    });

/** A wrong body comes with 200 where the contract has 204, because a 204 has no body. */
const RESPONSES: Readonly<Record<string, Respond>> = {
  '206': json(206, {}),
  '302': () => new Response(null, { status: 302, headers: LOCATION }),
  '307': () => new Response(null, { status: 307, headers: LOCATION }),
  '403': json(403, { message: 'Not allowed.' }),
  '404': json(404, { message: 'There is no such thing.' }),
  '404 in HTML': () => new Response(HTML, { status: 404 }),
  '409': json(409, { message: 'Conflict.' }),
  '412': json(412, { message: 'Precondition failed.' }),
  '429': json(429, { message: 'Too many requests.' }, { 'retry-after': '7' }),
  '500': json(500, { message: 'Internal error.' }),
  'empty body': (successStatus) => new Response('', { status: successStatus }),
  HTML: (successStatus) => new Response(HTML, { status: successStatus }),
  'other JSON': (successStatus) => json(successStatus, { unexpected: true })(successStatus),
  '100 MB': (successStatus) => new Response(megabytes(100), { status: successStatus }),
};

/** With `executed`, Alexa executes the request first; `then` names the fault of the following requests. */
export const FAULTS = [
  ...Object.keys(RESPONSES),
  'hang',
  'executed, 500',
  'executed, hang',
  'executed, 500, then 403',
  'executed, 500, then 409',
] as const;

const THEN = ', then ';

interface Fault {
  readonly operation: string;
  readonly kind: string;
  times: number;
}

export class ResponseFaults {
  private fault: Fault | undefined;
  private readonly realFetch = globalThis.fetch;
  /** Number of requests that got the fault. */
  hits = 0;

  constructor(
    private readonly smapiUrl: string,
    private readonly time: FakeTime,
  ) {
    globalThis.fetch = (input, init) => this.exchange(input, init);
  }

  /** @param operation its name in SMAPI's contract, or `upload`, or `*` */
  set(operation: string, kind: string, times: number): void {
    // The first fault of a sequence is not counted: `times` requests get the fault after `then`.
    const isSequence = kind.includes(THEN);
    this.fault = { operation, kind, times: isSequence ? times + 1 : times };
    this.hits = 0;
  }

  clear(): void {
    this.fault = undefined;
  }

  restore(): void {
    globalThis.fetch = this.realFetch;
  }

  private async exchange(...args: Parameters<typeof fetch>): Promise<Response> {
    const [input, init] = args;
    const url = new URL(input instanceof Request ? input.url : input);
    const { fault } = this;
    const operation = url.origin === this.smapiUrl ? operationOf(init?.method ?? 'GET', url) : '';
    const isHit = fault?.operation === operation || (fault?.operation === '*' && operation !== '');
    if (fault === undefined || !isHit || fault.times === 0) return this.realFetch(...args);
    fault.times -= 1;
    this.hits += 1;
    const [first, next = first] = fault.kind.split(THEN);
    return this.faultyResponse(this.hits === 1 ? first! : next!, operation, args);
  }

  private async faultyResponse(kind: string, operation: string, args: Parameters<typeof fetch>) {
    if (kind.startsWith('executed')) await (await this.realFetch(...args)).arrayBuffer();
    if (kind.endsWith('hang')) {
      // The time limit of a request to SMAPI.
      this.time.advance(20_000);
      throw new DOMException('The operation was aborted due to timeout', 'TimeoutError');
    }
    const respond = RESPONSES[kind.replace('executed, ', '')]!;
    return respond(SUCCESS_STATUSES[operation] ?? 200);
  }
}

/** Statuses of responses whose only fault is the body; 200 for every other operation. */
const SUCCESS_STATUSES: Readonly<Record<string, number>> = {
  createUploadUrlV1: 201,
  createSkillPackageV1: 202,
  importSkillPackageV1: 202,
};

function operationOf(method: string, url: URL): string {
  if (!url.pathname.startsWith('/v')) return method === 'PUT' ? 'upload' : '';
  return operationFor(method, url.pathname)?.name ?? '';
}

/** Fails when more than twice `MAX_BODY_BYTES` is read. */
export function megabytes(count: number): ReadableStream<Uint8Array> {
  let left = count;
  return new ReadableStream({
    pull(controller) {
      left -= 1;
      controller.enqueue(new Uint8Array(MEGABYTE).fill(0x20));
      if (left === 0) controller.close();
      if (count - left > (2 * MAX_BODY_BYTES) / MEGABYTE) {
        throw new Error('More than the limit was read.');
      }
    },
  });
}
