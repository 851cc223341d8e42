'use strict';

process.on('disconnect', () => process.exit(0));
process.send({ kind: 'ready', address: { url: 'http://127.0.0.1:4711', token: `token-${process.pid}` } });
