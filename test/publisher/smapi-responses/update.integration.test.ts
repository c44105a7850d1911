import { testResponses } from '../support/smapi-responses';

testResponses('update', 'an update');
