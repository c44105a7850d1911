/** Client id of a security profile of Login with Amazon. */
export const LWA_CLIENT_ID = /^amzn1\.application-oa2-client\.[0-9a-z]{20,64}$/;
