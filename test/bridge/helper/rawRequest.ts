import { connect } from 'node:net';

export interface RawAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** Sends bytes as they are, and reads the answer until the connection ends or the answer is complete. */
export function rawRequest(url: string, text: string): Promise<RawAnswer> {
  const { hostname, port } = new URL(url);

  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    let received = '';

    socket.setEncoding('utf8');
    socket.on('connect', () => socket.write(text));
    socket.on('data', (chunk: string) => {
      received += chunk;

      const answer = readAnswer(received);

      if (answer !== undefined) {
        socket.destroy();
        resolve(answer);
      }
    });
    socket.on('error', reject);
    socket.on('end', () => reject(new Error(`The connection ended after: ${received}`)));
  });
}

function readAnswer(text: string): RawAnswer | undefined {
  const [ head = '', body ] = text.split('\r\n\r\n');
  const [ statusLine = '', ...lines ] = head.split('\r\n');
  const headers = Object.fromEntries(lines.map(line => {
    const colon = line.indexOf(':');

    return [ line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim() ];
  }));

  if (body === undefined || Buffer.byteLength(body) < Number(headers['content-length'] ?? 0)) {
    return undefined;
  }

  return { status: Number(statusLine.split(' ')[1]), headers, body };
}
