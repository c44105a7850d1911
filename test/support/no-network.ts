import net from 'node:net';

/** Without a host, a socket connects to this machine. */
const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost', undefined, '']);
const connect = net.Socket.prototype.connect;

net.Socket.prototype.connect = function (this: net.Socket, ...args: unknown[]) {
  const host = hostOf(args);
  if (!LOOPBACK.has(host))
    throw new Error(`A test tried to connect to ${host}: only loopback is allowed.`);
  return (connect as (...all: unknown[]) => net.Socket).apply(this, args);
};

function hostOf(args: unknown[]): string | undefined {
  const [first, second] = args;
  if (Array.isArray(first)) return hostOf(first);
  if (typeof first === 'object' && first !== null) return (first as { host?: string }).host;
  return typeof second === 'string' ? second : undefined;
}
