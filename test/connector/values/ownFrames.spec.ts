import { expect } from 'chai';

import type { JsonValue } from '../../../feel';
import { ownFrames } from '../../../connector/values/ownFrames';

describe('ownFrames', function() {

  it('leaves out the frames of Node and of the runtime', function() {
    expect(ownFrames({
      errorType: 'Error',
      trace: [
        'Error: boom',
        '    at price (file:///shop/functions/price-order/index.mjs:12:9)',
        '    at handler (file:///shop/functions/price-order/index.mjs:4:10)',
        '    at runHandler (/plugin/dist/function-runtime.js:1:4711)',
        '    at Runtime.handleOnce (file:///var/runtime/index.mjs:1173:29)',
        '    at process.processTicksAndRejections (node:internal/process/task_queues:105:5)'
      ]
    })).to.eql([
      'Error: boom',
      '    at price (file:///shop/functions/price-order/index.mjs:12:9)',
      '    at handler (file:///shop/functions/price-order/index.mjs:4:10)'
    ]);
  });

  it('knows those of Python', function() {
    expect(ownFrames({ stackTrace: [
      '  File "/var/runtime/awslambdaric/bootstrap.py", line 180, in handle\n',
      '  File "/var/task/app.py", line 3, in handler\n    raise ValueError("x")\n'
    ] })).to.eql([ '  File "/var/task/app.py", line 3, in handler\n    raise ValueError("x")' ]);
  });

  it('finds none where there is none', function() {
    const payloads: JsonValue[] = [ null, 'text', [], {}, { trace: 'text' }, { trace: [] }, { trace: [ 1 ] } ];

    payloads.forEach(payload => expect(ownFrames(payload)).to.be.undefined);
  });

});
