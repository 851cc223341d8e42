'use strict';

process.on('disconnect', () => process.exit(0));

for (const message of [ 'hello', null, { kind: 'ready' }, { kind: 'ready', address: { url: 1, token: 2 } }, { kind: 'other' } ]) {
  process.send(message);
}

process.send({ kind: 'ready', address: { url: 'http://127.0.0.1:4711', token: 'sound' } });
