import { alexaApiOrigin } from '../../lambda/ride-hailer/alexa-api';

it.each([
  'https://api.amazonalexa.com',
  'https://api.eu.amazonalexa.com',
  'https://api.fe.amazonalexa.com',
])('alexaApiOrigin allows the API access token to be sent to %s', (apiEndpoint) => {
  expect(alexaApiOrigin(apiEndpoint, false)).toBe(apiEndpoint);
  expect(alexaApiOrigin(`${apiEndpoint}/`, true)).toBe(apiEndpoint);
});

it.each([
  'https://attacker.example',
  'https://api.amazonalexa.com.attacker.example',
  'https://attacker.example/https://api.amazonalexa.com',
  'https://api.amazonalexa.com@attacker.example',
  'https://user:password@api.amazonalexa.com',
  'http://api.amazonalexa.com',
  'https://api.amazonalexa.com:8443',
  'https://amazonalexa.com',
  'https://10.0.0.1',
  'http://169.254.169.254',
  'file:///etc/passwd',
  'nowhere',
  '',
])('alexaApiOrigin does not allow the API access token to be sent to %j', (apiEndpoint) => {
  expect(alexaApiOrigin(apiEndpoint, false)).toBeUndefined();
  expect(alexaApiOrigin(apiEndpoint, true)).toBeUndefined();
});

it.each(['http://127.0.0.1:4000', 'http://localhost:4000', 'http://[::1]:4000'])(
  'alexaApiOrigin allows the API access token to be sent to %s only in a simulation',
  (apiEndpoint) => {
    expect(alexaApiOrigin(apiEndpoint, true)).toBe(apiEndpoint);
    expect(alexaApiOrigin(apiEndpoint, false)).toBeUndefined();
  },
);
