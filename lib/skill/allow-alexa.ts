import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { type CfnPermission, type IFunction } from 'aws-cdk-lib/aws-lambda';
import { ALEXA_PRINCIPAL } from './alexa-names';

/**
 * Allows Alexa to call a function, or an alias of it, for one skill id only.
 *
 * @returns the permission, which must be created before anything that makes Alexa call the function
 */
export function allowAlexa(
  endpoint: Pick<IFunction, 'addPermission' | 'node'>,
  skillId: string,
): CfnPermission {
  endpoint.addPermission('Alexa', {
    principal: new ServicePrincipal(ALEXA_PRINCIPAL),
    action: 'lambda:InvokeFunction',
    eventSourceToken: skillId,
  });
  return endpoint.node.findChild('Alexa') as CfnPermission;
}
