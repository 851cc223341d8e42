import { expect } from 'chai';

import { formatJson, type JsonValue } from '../../../feel/reading';
import { formatDuration } from '../../../client/widgets/formatDuration';
import { previewJson } from '../../../connector/values/previewJson';

describe('preview of a JSON value', function() {

  const VALUES: JsonValue[] = [
    null, true, 1.5, 12345678901234567890n, 'a "quoted"\nline', [], {}, [ [] ], { a: {} },
    { list: [ 1, [ 2, { deep: null } ] ], 'odd "key"': { x: 'y' } }
  ];

  VALUES.forEach(value => it(`should be all of ${formatJson(value)}`, function() {
    expect(previewJson(value, 1000)).to.eql({ text: formatJson(value, 2), isComplete: true });
  }));

  it('should be the beginning of a long one', function() {

    // given
    const value = { list: [ 'first', 'second' ] };

    // when
    for (let limit = 0; limit < formatJson(value, 2).length; limit++) {

      // then
      expect(previewJson(value, limit)).to.eql({ text: `${formatJson(value, 2).slice(0, limit)}\u2026`, isComplete: false });
    }
  });

});

describe('duration for people', function() {

  ([
    [ 0.4, '0 ms' ],
    [ 999.4, '999 ms' ],
    [ 1240, '1.24 s' ],
    [ 59_999, '60.00 s' ],
    [ 125_000, '2 min 5 s' ]
  ] as const).forEach(([ milliseconds, text ]) => it(`should be ${text}`, function() {
    expect(formatDuration(milliseconds)).to.eql(text);
  }));

  it('should tick in tenths of seconds', function() {
    expect([ 0, 120, 9_990, 61_000 ].map(milliseconds => formatDuration(milliseconds, 'ticking')))
      .to.eql([ '0.0 s', '0.1 s', '10.0 s', '1 min 1 s' ]);
  });

});
