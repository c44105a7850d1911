import { runCommand } from './run-command';
import { start } from './start';

// On Node 20 the AWS SDK prints a warning about its next version before any other output.
process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true';
/** Entry of `npm start`. */
runCommand(() => start(process.argv.slice(2), process));
