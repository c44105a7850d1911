import { Annotations, Arn, ArnFormat, Stack, Token } from 'aws-cdk-lib';
import { type IConstruct } from 'constructs';
import { ALEXA_REGIONS } from './alexa-names';

/** Id, for `acknowledgeWarning`, of the warning about a function in a region that Alexa does not accept. */
export const REGION_WARNING = 'voice-forward-linking:region-without-alexa';

/** @param functionArn an existing function, whose region is checked instead of the stack's */
export function warnAboutRegion(construct: IConstruct, functionArn?: string): void {
  const region = regionOf(functionArn) ?? Stack.of(construct).region;
  if (Token.isUnresolved(region) || ALEXA_REGIONS.includes(region)) return;
  Annotations.of(construct).addWarningV2(
    REGION_WARNING,
    `Alexa accepts functions of custom skills in ${ALEXA_REGIONS.join(', ')}, and this one is in ${region}.`,
  );
}

const regionOf = (arn: string | undefined): string | undefined =>
  arn === undefined || Token.isUnresolved(arn)
    ? undefined
    : Arn.split(arn, ArnFormat.COLON_RESOURCE_NAME).region;
