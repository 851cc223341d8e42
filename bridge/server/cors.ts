import type { IncomingMessage } from 'node:http';

/** Lets the page at an origin that passed the guard read the answer; no other page. */
export function corsHeaders({ headers: { origin } }: IncomingMessage): Record<string, string> {
  return origin === undefined ? {} : { 'Access-Control-Allow-Origin': origin, 'Vary': 'Origin' };
}

/** Grants what our own page uses, and the way from a public page's network to this one where it is asked for. */
export function preflightHeaders(request: IncomingMessage, methods: string[]): Record<string, string> {
  return {
    ...corsHeaders(request),
    'Access-Control-Allow-Methods': methods.join(', '),
    'Access-Control-Allow-Headers': 'Authorization, Content-Type',
    'Access-Control-Max-Age': '600',
    ...(request.headers['access-control-request-private-network'] === 'true'
      ? { 'Access-Control-Allow-Private-Network': 'true' }
      : {})
  };
}
