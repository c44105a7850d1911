import { testResponses } from '../support/smapi-responses';

testResponses('create');
