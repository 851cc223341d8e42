'use strict';

process.stderr.write('warming up\nno port is free\n');
process.exitCode = 3;
process.disconnect();
