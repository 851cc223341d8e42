import { join } from 'node:path';
import { expect } from 'chai';

import { firstLoaded } from './support/firstLoaded';

const PROJECT = join(__dirname, '../..');

/** What evaluates FEEL, in any dress. */
const EVALUATOR = /^feel\/(evaluate\.ts|interpreter\/.*|builtins\/.*)$|^decimal\.js$/;

describe('package - what is loaded at first', function() {

  const LIGHT = {
    'with the Modeler\'s window': 'client/index.ts',
    'with the check of a task, which linting does after each change': 'connector/checks/checkTask.ts'
  };

  for (const [ when, entry ] of Object.entries(LIGHT)) {
    it(`should read FEEL and not evaluate it, ${when}`, function() {

      // when
      const loaded = firstLoaded(PROJECT, entry);

      // then
      expect([ ...loaded.keys() ]).to.include('feel/parse.ts');
      expect([ ...loaded ].filter(([ file ]) => EVALUATOR.test(file)).map(([ file, by ]) => `${by} loads ${file}`)).to.eql([]);
    });
  }

  it('should find the evaluator where it is', function() {
    expect([ ...firstLoaded(PROJECT, 'client/wide/index.ts').keys() ]).to.include.members([ 'feel/evaluate.ts', 'decimal.js' ]);
  });
});
