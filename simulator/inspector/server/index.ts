export { type InspectorSession, type InspectorSessionOptions } from './inspector-session';
export { startInspector, type Inspector, type InspectorOptions } from './start-inspector';
export { observeEndpoint, type ObservedEndpoint } from './observed-endpoint';
