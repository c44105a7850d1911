import { type Controls } from './controls';
import { badRequest, preconditionFailed } from './error-responses';
import { type Imports } from './imports';
import { type AlexaMayInvoke } from './package/validate-package';
import { type SmapiResponse } from './response';
import { type Skills } from './skills';
import { type Uploads } from './uploads';

export interface OperationContext {
  readonly vendorId: string;
  readonly skills: Skills;
  readonly uploads: Uploads;
  readonly imports: Imports;
  readonly controls: Controls;
  readonly alexaMayInvoke: AlexaMayInvoke;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

export interface OperationRequest {
  /** Decoded variables of the path. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly headers: Headers;
  /** Parsed JSON; undefined without a body. */
  readonly body: unknown;
}

/**
 * Called only with a request that satisfies the contract.
 *
 * @throws RejectedRequestError
 */
export type Operation = (
  request: OperationRequest,
  context: OperationContext,
) => SmapiResponse | Promise<SmapiResponse>;

/** @throws RejectedRequestError 412 if an If-Match header has another ETag than the resource */
export function checkIfMatch({ headers }: OperationRequest, eTag: string | undefined): void {
  const expected = headers.get('if-match');
  if (expected !== null && expected !== eTag) throw preconditionFailed();
}

/** @throws RejectedRequestError 400 for another vendor */
export function checkVendor(given: string | undefined, { vendorId }: OperationContext): void {
  if (given === vendorId) return;
  const message = `The developer does not belong to the vendor ${given ?? '(none)'}.`;
  throw badRequest([{ code: 'INVALID_REQUEST_PARAMETER', message }]);
}
