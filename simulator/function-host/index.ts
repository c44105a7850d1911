export {
  FunctionHostError,
  MissingBundleError,
  UnusableFunctionError,
  type FunctionError,
} from './errors';
export { type Invocation } from './instance';
export { reloadableEndpoint, type ReloadableEndpoint } from './reloadable-endpoint';
export { isFrame, ownFrames } from './stack-trace';
export { startFunction, type FunctionOptions, type SkillEndpoint } from './start-function';
