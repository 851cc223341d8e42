'use strict';

process.send({ kind: 'failed', message: 'The folder of functions is gone.' }, () => process.exit(1));
