import { expect } from 'chai';

import { closestRegion } from '../../../connector/aws/closestRegion';

const CASES: Array<[ text: string, expected: string | undefined ]> = [
  [ 'eu-cental-1', 'eu-central-1' ],
  [ 'eu-cenntral-1', 'eu-central-1' ],
  [ 'eu-cnetral-1', 'eu-central-1' ],
  [ 'eu-cemtral-1', 'eu-central-1' ],
  [ 'EU-CENTRAL-1', 'eu-central-1' ],
  [ 'us-esat-1', 'us-east-1' ],
  [ 'us-east1', 'us-east-1' ],
  [ 'frankfurt', undefined ],
  [ 'x', undefined ]
];

describe('closest region', function() {

  for (const [ text, expected ] of CASES) {

    it(`of ${text} is ${expected ?? 'none'}`, function() {
      expect(closestRegion(text)).to.equal(expected);
    });
  }
});
