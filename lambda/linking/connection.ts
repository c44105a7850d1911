import { type interfaces } from 'ask-sdk-model';
import { connectionToken } from './connection-token';
import { type KeptRequest } from './kept-request';

type StartConnection = interfaces.connections.V1.StartConnectionDirective;

/** Hands the conversation over to Amazon's Voice-Forward Account Linking skill. */
export function startAccountLinking(kept: KeptRequest | undefined): StartConnection {
  return {
    type: 'Connections.StartConnection',
    uri: 'connection://AMAZON.AskForAccountLinking/1',
    input: { '@type': 'AskForAccountLinking', '@version': '1' },
    token: connectionToken(kept),
    onCompletion: 'RESUME_SESSION',
  };
}
