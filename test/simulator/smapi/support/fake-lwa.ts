import { json, startHttpServer } from '../../../support/http-server';

export const GOOD_TOKEN = 'Atza|good';

const accept = json(200, { aud: 'developer' });
const reject = json(400, { error: 'invalid_token' });

export const startFakeLwa = () =>
  startHttpServer((...request) => {
    const [, { path }] = request;
    const token = new URL(path, 'http://lwa').searchParams.get('access_token');
    return token === GOOD_TOKEN ? accept(...request) : reject(...request);
  });
