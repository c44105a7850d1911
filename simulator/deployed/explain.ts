import { DeployedFunctionError } from './errors';

const NOT_REACHED = /^(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EHOSTUNREACH)$/;

export function explainAwsError(error: unknown, name: string): DeployedFunctionError {
  return new DeployedFunctionError(sentence(error, name), { cause: error });
}

function sentence(error: unknown, name: string): string {
  const { name: kind, message, code } = error as NodeJS.ErrnoException;
  if (kind === 'ResourceNotFoundException') {
    return `There is no function ${name} with the alias that Alexa calls: take the name from the stack's output SkillFunction, and set the stack's region with --region.`;
  }
  if (/region is missing/i.test(message)) {
    return `No AWS region is set: add --region with the one that ${name} is in.`;
  }
  if (/Validation|InvalidParameter/.test(kind)) {
    return `${JSON.stringify(name)} is not the name of a function: take it from the stack's output SkillFunction.`;
  }
  if (/AccessDenied/.test(kind)) {
    return `These AWS credentials do not allow calling ${name}: they need lambda:InvokeFunction and lambda:GetFunctionConfiguration on it.`;
  }
  if (/Credential|Token|Unrecognized|Signature/i.test(kind)) {
    return `There are no valid AWS credentials to call ${name}: set AWS_PROFILE, or log in with the AWS CLI.`;
  }
  if (kind === 'TimeoutError' || NOT_REACHED.test(code ?? '')) {
    return `AWS could not be reached to call ${name} (${code ?? kind}): check --region and the network.`;
  }
  return `The function ${name} could not be called: ${kind}.`;
}
