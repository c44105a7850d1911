import { invocationNameProblem } from '../../../skill-source/invocation-name';
import { isUnspaced, languageOf } from '../../speech/normalize';
import { type Finding, type InteractionModel } from '../state';
import { modelResource, packageError, packageWarning } from './finding';

const CODE = 'INVALID_INVOCATION_NAME';

export function invocationNameFindings(
  locale: string,
  model: InteractionModel,
): readonly Finding[] {
  const name = model.interactionModel.languageModel?.invocationName ?? '';
  const problem = invocationNameProblem(name, locale);
  if (problem !== undefined) {
    const message = `Invocation name "${name}" is not valid: ${problem}.`;
    return [packageError(modelResource(locale), CODE, message)];
  }
  if (name.includes(' ') || isUnspaced(languageOf(locale))) return [];
  const message = `Invocation name "${name}" has one word: only a brand may have one.`;
  return [packageWarning(modelResource(locale), CODE, message)];
}
