// Set before the test files load: no template validator, no telemetry, no warning about Node's version, and
// no real AWS account.
Object.assign(process.env, {
  CDK_VALIDATION: 'false',
  CDK_DISABLE_CLI_TELEMETRY: 'true',
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_REGION: 'eu-west-1',
  AWS_ACCESS_KEY_ID: 'test',
  AWS_SECRET_ACCESS_KEY: 'test',
  POWERTOOLS_DEV: 'false',
});

// Ends the worker when jest ends, also when a failed test left a server open.
process.once('disconnect', () => process.exit());
