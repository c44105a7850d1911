export const ALEXA_PRINCIPAL = 'alexa-appkit.amazon.com';

/** AWS regions in which Alexa accepts the function of a custom skill. */
export const ALEXA_REGIONS = ['us-east-1', 'us-west-2', 'eu-west-1', 'ap-northeast-1'];

export const SKILL_ID_PATTERN = /^amzn1\.ask\.skill\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
export const VENDOR_ID_PATTERN = /^M[0-9A-Z]{9,19}$/;

/** Seconds after which Alexa stops waiting for an answer. */
export const ALEXA_TIMEOUT_SECONDS = 8;
