import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { type CfnPermission, type IFunction } from 'aws-cdk-lib/aws-lambda';
import { type IDependable } from 'constructs';
import { ConstructError } from '../errors';
import { ALEXA_PRINCIPAL } from './alexa-names';

/**
 * Function that Alexa calls: a `SkillHandler`, or another function with the permission that `allowAlexa`
 * returns.
 */
export interface SkillEndpoint {
  /** ARN of the function, or of an alias of it. */
  readonly functionArn: string;
  /** Created before the publication: Alexa rejects an endpoint that it may not call. */
  readonly permission: IDependable;
}

/**
 * Allows Alexa to call a function, or an alias of it, for one skill id.
 *
 * @returns the permission, which must be created before anything that makes Alexa call the function
 * @throws ConstructError for an imported function to which the CDK can't add a permission
 */
export function allowAlexa(
  endpoint: Pick<IFunction, 'addPermission' | 'node'>,
  skillId: string,
): CfnPermission {
  const id = freeId(endpoint);
  endpoint.addPermission(id, {
    principal: new ServicePrincipal(ALEXA_PRINCIPAL),
    action: 'lambda:InvokeFunction',
    eventSourceToken: skillId,
  });
  const permission = endpoint.node.tryFindChild(id);
  if (permission !== undefined) return permission as CfnPermission;
  throw new ConstructError(
    'invalidProp',
    endpoint,
    'the CDK adds no permission to an imported function of an unknown account: import it with ' +
      'Function.fromFunctionAttributes and sameEnvironment: true.',
  );
}

function freeId({ node }: Pick<IFunction, 'node'>): string {
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? 'Alexa' : `Alexa${count}`;
    if (node.tryFindChild(id) === undefined) return id;
  }
}
