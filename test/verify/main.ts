import '../support/environment';
import { PARTS } from './parts';
import { verify } from './verify';

void verify(process.argv.slice(2), PARTS).then(({ exitCode, stdout, stderr }) => {
  process.stdout.write(stdout);
  process.stderr.write(stderr);
  process.exitCode = exitCode;
});
