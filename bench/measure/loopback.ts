import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';

export const listening = (server: Server): Promise<string> =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    });
  });

export const closing = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

/** A server with a fixed JSON answer for each path, and 404 for all others. */
export const answering = (answers: Readonly<Record<string, unknown>>): Server =>
  createServer((request, response) => {
    const path = request.url?.split('?')[0] ?? '';
    const known = Object.hasOwn(answers, path);
    response.writeHead(known ? 200 : 404, { 'content-type': 'application/json' });
    response.end(JSON.stringify(known ? answers[path] : { message: 'nothing here' }));
  });
