import { expect } from 'chai';

import { readField } from '../../connector/readField';
import type { FieldId } from '../../connector/fields';
import type { LambdaTask } from '../../connector/lambdaTask';

type Case = [ title: string, field: FieldId, task: Partial<LambdaTask>, expected: string | undefined ];

const CASES: Case[] = [
  [ 'is an input\'s source', 'accessKey', { inputs: [ { source: 'k', target: 'authentication.accessKey' } ] }, 'k' ],
  [ 'is a header\'s value', 'resultVariable', { headers: [ { key: 'resultVariable', value: 'r' } ] }, 'r' ],
  [ 'is the task definition\'s', 'retries', { retries: '5' }, '5' ],
  [ 'is undefined where the task has none', 'functionName', {}, undefined ],
  [ 'is the later of two inputs', 'functionName', { inputs: [ { source: 'a', target: 'awsFunction.functionName' }, { source: 'b', target: 'awsFunction.functionName' } ] }, 'b' ],
  [ 'is credentials where no authentication type is given', 'authenticationType', {}, 'credentials' ],
  [ 'is synchronous where no operation is given', 'operationType', {}, 'sync' ],
  [ 'is the deprecated region where there is no other', 'region', { inputs: [ { source: 'old', target: 'awsFunction.region' } ] }, 'old' ],
  [ 'is the region in its place, even an empty one', 'region', { inputs: [ { source: '', target: 'configuration.region' }, { source: 'old', target: 'awsFunction.region' } ] }, '' ]
];

describe('a field\'s value', function() {

  for (const [ title, field, task, expected ] of CASES) {

    it(title, function() {
      expect(readField({ id: 'Task', inputs: [], outputs: [], headers: [], catchers: [], ...task }, field)).to.equal(expected);
    });
  }
});
