import { testResponses } from '../support/smapi-responses';

testResponses('drift check');
