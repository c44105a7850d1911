import { realTime } from '../lambda/publisher/time';
import { doctorAws } from './doctor/live/aws-clients';
import { runDoctor } from './doctor/run';

async function main(): Promise<void> {
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';
  const { exitCode, stdout, stderr } = await runDoctor(process.argv.slice(2), {
    aws: doctorAws,
    time: realTime,
  });
  if (stdout !== '') console.log(stdout);
  if (stderr !== '') console.error(stderr);
  process.exitCode = exitCode;
}

void main();
