import { expect } from 'chai';

import { formatDuration, parseDuration } from '../../connector/duration';

describe('durations of the connector runtime', function() {

  const READ: Array<[ text: string, milliseconds: number ]> = [
    [ 'PT0S', 0 ],
    [ 'PT30S', 30_000 ],
    [ 'PT1M30S', 90_000 ],
    [ 'PT90M', 5_400_000 ],
    [ 'PT2H', 7_200_000 ],
    [ 'P1D', 86_400_000 ],
    [ 'P1DT1H', 90_000_000 ],
    [ 'PT0.05S', 50 ],
    [ 'PT1,5S', 1500 ],
    [ 'pt1s', 1000 ],
    [ '-PT1M', -60_000 ],
    [ 'PT-1M', -60_000 ],
    [ '-PT-1M', 60_000 ],
    [ '+PT1S', 1000 ],
    [ 'PT1.001S', 1001 ],
    [ 'PT0.0019S', 1 ],
    [ 'PT-0.0019S', -1 ],
    [ 'PT1M-0.0019S', 59_998 ],
    [ 'PT5.S', 5000 ],
    [ '-PT1.5S', -1500 ],
    [ 'PT9223372036854775.807S', 2 ** 63 ],
    [ 'PT9223372036854775.808S', Infinity ],
    [ 'PT1000000000000000000S', Infinity ],
    [ 'PT9223372036854775807S', Infinity ],
    [ 'PT-9223372036854775808S', -Infinity ],
    [ 'P106751991167300DT1H', Infinity ],
    [ 'PT2562047788015215H', Infinity ]
  ];

  for (const [ text, milliseconds ] of READ) {
    it(`read ${text} as ${milliseconds} ms`, function() {

      // when
      const read = parseDuration(text);

      // then
      expect(read).to.equal(milliseconds);
    });
  }


  for (const text of [ '', 'P', 'PT', 'P1DT', '1S', '30 seconds', 'P1M', 'P1Y', 'P1W', 'PT1', 'PT1S ', 'PT1.5M', 'PT1S1M', '=duration("PT1S")', 'PT.5S', 'PT\u0663S', 'PT0.1234567891S',
    'PT9223372036854775808S', '-PT-9223372036854775808S', 'P106751991167301D', 'PT2562047788015216H', 'P106751991167300DT30H' ]) {
    it(`are not read from '${text}'`, function() {

      // when
      const read = parseDuration(text);

      // then
      expect(read).to.be.undefined;
    });
  }


  it('read what they write', function() {

    for (const milliseconds of [
      0, 1, 50, 80, 999, 1000, 1001, 59_999, 60_000, 90_000, 3_600_000, 3_661_001, 86_400_000, 123_456_789
    ]) {

      // when
      const text = formatDuration(milliseconds);

      // then
      expect(parseDuration(text), text).to.equal(milliseconds);
    }
  });


  it('write nothing that is zero', function() {

    expect(formatDuration(0)).to.equal('PT0S');
    expect(formatDuration(60_000)).to.equal('PT1M');
    expect(formatDuration(3_600_050)).to.equal('PT1H0.05S');
  });
});
