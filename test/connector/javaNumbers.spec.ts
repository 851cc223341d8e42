import { expect } from 'chai';

import { readJavaDecimal, readJavaInteger } from '../../connector/javaNumbers';
import { nanosOf } from '../../connector/run/jackson/nanosOf';

/** What Java 17 and Jackson 2.19.2 make of the same. */
describe('numbers as Java reads them', function() {

  const INTEGERS: Array<[ text: string, value: bigint | undefined ]> = [
    [ '2', 2n ], [ '+2', 2n ], [ '-2', -2n ], [ '\u0663', 3n ], [ '-\u0663\u0660', -30n ], [ '\uff12', 2n ], [ '\u1a99', 9n ], [ '00000000000000000002', 2n ],
    [ '\ud835\udfd0', undefined ], [ '\u00b2', undefined ], [ '\u2168', undefined ], [ '', undefined ], [ '-', undefined ], [ '1.5', undefined ], [ '1e2', undefined ], [ ' 2', undefined ]
  ];

  for (const [ text, value ] of INTEGERS) {
    it(`should be the integer ${value} for '${text}'`, () => expect(readJavaInteger(text)).to.equal(value));
  }

  const DECIMALS: Array<[ text: string, value: bigint | undefined ]> = [
    [ '3', 3n ], [ '\u0663', 3n ], [ '1.5', 1n ], [ '-1.5', -1n ], [ '3.', 3n ], [ '.5', 0n ], [ '1e2', 100n ], [ '1.25e1', 12n ], [ '1E-5', 0n ], [ '4294967299', 4294967299n ],
    [ '1e30', 5076944270305263616n ], [ '1e999999999', 0n ], [ '1e-999999999', 0n ], [ '9223372036854775808', -(2n ** 63n) ],
    [ '1e9999999999', undefined ], [ '', undefined ], [ '.', undefined ], [ ' 3', undefined ], [ '3 ', undefined ], [ 'many', undefined ], [ '0x3', undefined ], [ 'e5', undefined ]
  ];

  for (const [ text, value ] of DECIMALS) {
    it(`should be the decimal ${value} for '${text}'`, () => expect(readJavaDecimal(text)).to.equal(value));
  }

  const SECONDS: Array<[ seconds: number, nanos: bigint ]> = [
    [ 0.5, 500_000_000n ], [ 1.0000000001, 1_000_000_000n ], [ 1e-10, 0n ],
    [ -1.5, -1_500_000_000n ], [ -0.001, -1_000_000n ], [ 1.5e20, 2_426_047_410_323_587_072_000_000_000n ],
    [ 1e30, 5_076_944_270_305_263_616_000_000_000n ], [ 1e19, -8_446_744_073_709_551_616_000_000_000n ], [ 1e300, 0n ]
  ];

  for (const [ seconds, nanos ] of SECONDS) {
    it(`should be ${nanos} ns for ${seconds} s`, () => expect(nanosOf(seconds)).to.equal(nanos));
  }
});
