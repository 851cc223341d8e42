'use strict';

process.on('disconnect', () => process.exit(0));
process.on('SIGTERM', () => undefined);
