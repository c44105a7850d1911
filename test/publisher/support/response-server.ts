import { startHttpServer } from '../../support/http-server';

export interface CloudFormationResponse {
  readonly Status: 'SUCCESS' | 'FAILED';
  readonly Reason?: string;
  readonly PhysicalResourceId: string;
  readonly StackId: string;
  readonly RequestId: string;
  readonly LogicalResourceId: string;
  readonly Data?: Readonly<Record<string, string>>;
}

/** A fake of CloudFormation's signed response URL, which rejects a PUT with a content type. */
export interface ResponseServer {
  readonly url: string;
  /** Holds only responses that were answered with 200. */
  readonly accepted: CloudFormationResponse[];
  readonly acceptedBodies: string[];
  /** Statuses of the next answers to PUTs. @default 200 */
  readonly statuses: number[];
  close(): Promise<void>;
}

export async function responseServer(): Promise<ResponseServer> {
  const accepted: CloudFormationResponse[] = [];
  const acceptedBodies: string[] = [];
  const statuses: number[] = [];
  const { url, close } = await startHttpServer((response, { headers, body }) => {
    const status = headers['content-type'] ? 403 : (statuses.shift() ?? 200);
    if (status === 200) {
      acceptedBodies.push(body);
      accepted.push(JSON.parse(body) as CloudFormationResponse);
    }
    response.writeHead(status).end();
  });
  return { url: `${url}/answer?Signature=signed`, accepted, acceptedBodies, statuses, close };
}
