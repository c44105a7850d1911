import { type Endpoint, type Finding, type Manifest, type WithEndpoints } from '../state';

/** Where Alexa calls functions. */
const REGIONS = ['us-east-1', 'us-west-2', 'eu-west-1', 'ap-northeast-1'];
const ARN = /^arn:aws(?:-[a-z]+)*:lambda:([a-z0-9-]+):\d{12}:function:[\w-]{1,64}(?::[\w$-]+)?$/;

type Asked = (functionArn: string) => boolean | Promise<boolean>;

/**
 * The endpoints that a manifest names: each a function that Alexa may call, in a region of its own,
 * or an HTTPS address. None at all is fine in a development stage: `ask` deploys such a package first.
 */
export async function endpointFindings(
  manifest: Manifest,
  mayInvoke: Asked,
): Promise<readonly Finding[]> {
  const named = [
    ...endpointsOf('apis.custom', manifest.apis?.custom),
    ...endpointsOf('events', manifest.events),
  ];
  const problems = await Promise.all(
    named.map(async ({ where, endpoint }) => {
      const problem = await problemOf(endpoint, mayInvoke);
      return problem === undefined ? [] : [`${where}: ${problem}`];
    }),
  );
  return problems.flat().map((message) => ({
    resource: 'Manifest',
    error: { code: 'INVALID_ENDPOINT', message },
  }));
}

function endpointsOf(
  where: string,
  part: WithEndpoints | undefined,
): readonly { readonly where: string; readonly endpoint: Endpoint }[] {
  const { endpoint, regions = {} } = part ?? {};
  const regional = Object.entries(regions).flatMap(([region, { endpoint: own }]) =>
    own === undefined ? [] : [{ where: `${where}.regions.${region}.endpoint`, endpoint: own }],
  );
  return [
    ...(endpoint === undefined ? [] : [{ where: `${where}.endpoint`, endpoint }]),
    ...regional,
  ];
}

async function problemOf(endpoint: Endpoint, mayInvoke: Asked): Promise<string | undefined> {
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
    return `Alexa calls no functions in ${region}: use ${REGIONS.join(', ')}. [Invalid value]: ${uri}`;
  }
  if (await mayInvoke(uri)) return undefined;
  return `The trigger setting for the Lambda ${uri} is invalid. Error code: SkillManifestError`;
}
