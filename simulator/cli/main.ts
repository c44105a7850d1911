import { runCommand } from './run-command';
import { start } from './start';

// Else the AWS SDK says on Node 20 what Node it wants, before what is wrong with a function.
process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true';
/** `npm start`. */
runCommand(() => start(process.argv.slice(2), process));
