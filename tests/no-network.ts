import dns from 'node:dns';
import net from 'node:net';

/**
 * Tests reach nothing beyond loopback: a socket or a DNS question that leaves this machine is a failed test,
 * not a slow one. Unix sockets and loopback addresses pass.
 */
const loopback = new Set(['127.0.0.1', '::1', 'localhost']);

const { connect } = net.Socket.prototype;

function guarded(this: net.Socket, ...args: unknown[]) {
  const target: unknown = Array.isArray(args[0]) ? args[0][0] : args[0];
  if (typeof target === 'object' && target !== null && 'port' in target) {
    const host = 'host' in target && typeof target.host === 'string' ? target.host : 'localhost';
    if (!loopback.has(host)) throw new Error(`a test tried to reach ${host}; tests have no network`);
  }
  return Reflect.apply(connect, this, args);
}

// Test files that share a process share its guard.
if (connect.name !== guarded.name) net.Socket.prototype.connect = guarded as typeof connect;

function denied(): never {
  throw new Error('a test asked a DNS server; tests have no network');
}
for (const name of ['resolve', 'resolve4', 'resolve6', 'resolveTxt', 'resolveMx', 'resolvePtr'] as const) {
  Object.defineProperty(dns, name, { value: denied });
  Object.defineProperty(dns.promises, name, { value: denied });
}
for (const name of ['resolveCname', 'resolveMx', 'resolveTxt'] as const)
  Object.defineProperty(dns.promises.Resolver.prototype, name, { value: denied });
