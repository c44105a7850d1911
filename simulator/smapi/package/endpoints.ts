import { type Endpoint, type Finding, type Manifest } from '../state';
import { MANIFEST_RESOURCE, packageError } from './finding';

/** AWS regions of Alexa's Lambda endpoints. */
const REGIONS = ['us-east-1', 'us-west-2', 'eu-west-1', 'ap-northeast-1'];
const ARN = /^arn:aws(?:-[a-z]+)*:lambda:([a-z0-9-]+):\d{12}:function:[\w-]{1,64}(?::[\w$-]+)?$/;

type CustomApis = NonNullable<NonNullable<Manifest['apis']>['custom']>;
type AlexaMayInvokeArn = (functionArn: string) => boolean | Promise<boolean>;

/**
 * A manifest without endpoints is valid in the development stage: `ask deploy` first imports such a manifest.
 */
export async function endpointFindings(
  manifest: Manifest,
  alexaMayInvoke: AlexaMayInvokeArn,
): Promise<readonly Finding[]> {
  const endpoints = [
    ...endpointsOf('apis.custom', manifest.apis?.custom),
    ...endpointsOf('events', manifest.events),
  ];
  const problems = await Promise.all(
    endpoints.map(async ({ path, endpoint }) => {
      const problem = await problemOf(endpoint, alexaMayInvoke);
      return problem === undefined ? [] : [`${path}: ${problem}`];
    }),
  );
  return problems
    .flat()
    .map((message) => packageError(MANIFEST_RESOURCE, 'INVALID_ENDPOINT', message));
}

function endpointsOf(
  path: string,
  part: Pick<CustomApis, 'endpoint' | 'regions'> | undefined,
): readonly { readonly path: string; readonly endpoint: Endpoint }[] {
  const { endpoint, regions = {} } = part ?? {};
  const regional = Object.entries(regions).flatMap(([region, { endpoint: regionalEndpoint }]) =>
    regionalEndpoint === undefined
      ? []
      : [{ path: `${path}.regions.${region}.endpoint`, endpoint: regionalEndpoint }],
  );
  return [...(endpoint === undefined ? [] : [{ path: `${path}.endpoint`, endpoint }]), ...regional];
}

async function problemOf(
  endpoint: Endpoint,
  alexaMayInvoke: AlexaMayInvokeArn,
): Promise<string | undefined> {
  const { uri = '' } = endpoint;
  if (uri.startsWith('https://')) {
    return endpoint.sslCertificateType === undefined
      ? `sslCertificateType is required for ${uri}`
      : undefined;
  }
  const region = ARN.exec(uri)?.[1];
  if (region === undefined)
    return `The Lambda ARN or HTTPS address is not valid. [Invalid value]: ${uri}`;
  if (!REGIONS.includes(region)) {
    return `Alexa does not invoke functions in ${region}: use ${REGIONS.join(', ')}. [Invalid value]: ${uri}`;
  }
  if (await alexaMayInvoke(uri)) return undefined;
  return `The trigger setting for the Lambda ${uri} is invalid. Error code: SkillManifestError`;
}
