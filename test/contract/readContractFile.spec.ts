import { expect } from 'chai';

import { readContractFile } from './support/readContractFile';

describe('a file of contract cases', function() {

  it('gives a case its defaults', function() {

    // when
    const [ read ] = casesOf('{ "title": "A", "expect": {} }');

    // then
    expect(read?.title).to.equal('A');
    expect(read?.request.task.inputs).to.deep.include({ target: 'awsFunction.functionName', source: 'orders' });
    expect(read?.request.target).to.eql({ kind: 'aws' });
    expect(read?.expect.verdict.kind).to.equal('completed');
    expect(read?.expect.problems).to.eql([]);
  });


  it('keeps the digits of its numbers', function() {

    // when
    const [ read ] = casesOf('{ "title": "A", "variables": { "id": 9007199254740993 }, "expect": {} }');

    // then
    expect(read?.request.variables).to.eql({ id: 9007199254740993n });
  });


  it('takes away a field that is null, and keeps the order of the others', function() {

    // when
    const [ read ] = casesOf(`{
      "title": "A",
      "fields": { "authentication.type": null, "awsFunction.operationType": null, "awsFunction.functionName": "returns", "more": "1" },
      "expect": {}
    }`);

    // then
    expect(read?.request.task.inputs.map(({ target }) => target)).to.eql([
      'authentication.accessKey', 'authentication.secretKey', 'configuration.region', 'awsFunction.functionName', 'awsFunction.payload', 'more'
    ]);
  });


  const WRONG = {
    'an unknown key': [ '{ "title": "A", "expect": {}, "varibles": {} }', /'varibles'; known are/ ],
    'an unknown expectation': [ '{ "title": "A", "expect": { "verdikt": {} } }', /expect: unknown key 'verdikt'/ ],
    'an unknown key of the answer': [ '{ "title": "A", "answer": { "status": 200 }, "expect": {} }', /answer: unknown key 'status'/ ],
    'an unknown key of what is sent': [ '{ "title": "A", "expect": { "sent": { "name": "x" } } }', /sent: unknown key 'name'/ ],
    'an unknown key of an input': [ '{ "title": "A", "inputsAfter": [ { "target": "a", "value": "1" } ], "expect": {} }', /inputsAfter 1: unknown key 'value'/ ],
    'an unknown kind of verdict': [ '{ "title": "A", "expect": { "verdict": { "kind": "done" } } }', /'kind' must be one of completed/ ],
    'an unknown target': [ '{ "title": "A", "target": "moon", "expect": {} }', /'target' must be/ ],
    'no title': [ '{ "expect": {} }', /'title' is missing/ ],
    'no expectation': [ '{ "title": "A" }', /'expect' is missing/ ],
    'a secret that is no text': [ '{ "title": "A", "secrets": { "S": 1 }, "expect": {} }', /'S' in 'secrets' must be text/ ]
  } as const;

  for (const [ name, [ text, message ] ] of Object.entries(WRONG)) {
    it(`refuses ${name}`, function() {

      // when
      const read = () => casesOf(text);

      // then
      expect(read).to.throw(message);
    });
  }


  it('says where it is no JSON', function() {

    // when
    const read = () => readContractFile('topic.json', '{\n  "about": }');

    // then
    expect(read).to.throw('topic.json:2:');
  });
});

function casesOf(contractCase: string) {
  return readContractFile('topic.json', `{ "about": "Something", "cases": [ ${contractCase} ] }`).cases;
}
