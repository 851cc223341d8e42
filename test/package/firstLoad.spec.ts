import { join } from 'node:path';
import { expect } from 'chai';

import { firstLoaded } from './support/firstLoaded';

const PROJECT = join(__dirname, '../..');

/** What evaluates FEEL, in any dress. */
const EVALUATOR = /^feel\/(evaluate\.ts|interpreter\/.*|builtins\/.*)$|^decimal\.js$/;

/** What answers a request of the bridge: schemas, runs and their threads, functions and their processes, secrets. */
const ANSWERS = /^(valibot|node:(worker_threads|child_process)|bridge\/(aws|cases|debug|functions|runs|secrets|targets)\/.*|bridge\/(Workshop|TaskRunner)\.ts)$/;

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

  for (const [ who, entry ] of Object.entries({ 'the Modeler': 'bridge/main.ts', 'lambda-task serve': 'cli/commands/serve.ts' })) {
    it(`should be the bridge's address that ${who} is told, and what answers requests comes after it`, function() {

      // when
      const loaded = firstLoaded(PROJECT, entry);

      // then
      expect([ ...loaded.keys() ]).to.include.members([ 'bridge/server/createBridgeServer.ts', 'bridge/server/guard.ts', 'bridge/refuseInspector.ts' ]);
      expect([ ...loaded ].filter(([ file ]) => ANSWERS.test(file) || EVALUATOR.test(file)).map(([ file, by ]) => `${by} loads ${file}`)).to.eql([]);
    });
  }

  it('should find what answers requests where it is', function() {
    expect([ ...firstLoaded(PROJECT, 'bridge/Workshop.ts').keys() ]).to.include.members([ 'valibot', 'node:worker_threads', 'node:child_process', 'bridge/TaskRunner.ts' ]);
  });

  it('should find the evaluator where it is', function() {
    expect([ ...firstLoaded(PROJECT, 'client/wide/index.ts').keys() ]).to.include.members([ 'feel/evaluate.ts', 'decimal.js' ]);
  });
});
