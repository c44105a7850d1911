/** The page in the browser: what it is told, and what it can ask for. */
export { type InspectorSessionOptions } from './inspector-session';
export { startInspector, type Inspector, type InspectorOptions } from './start-inspector';
export { observeEndpoint, type ObservedEndpoint } from './observed-endpoint';
