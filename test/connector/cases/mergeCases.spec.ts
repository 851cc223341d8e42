import { expect } from 'chai';

import type { TestCase } from '../../../connector/cases/CaseFile';
import { mergeCases } from '../../../connector/cases/mergeCases';

const [ A, B, C ] = [ 'a', 'b', 'c' ].map(name => caseOf(name)) as [TestCase, TestCase, TestCase];

describe('merge of test cases', function() {

  it('should take changes of different cases from both', function() {
    const { cases, conflicts } = mergeCases([ A, B ], [ changed(A), B ], [ A, changed(B), C ], 'theirs');

    expect(cases).to.eql([ changed(A), changed(B), C ]);
    expect(conflicts).to.eql([]);
  });

  it('should take a deletion of one and an addition of the other', function() {
    expect(mergeCases([ A, B ], [ B, C ], [ A, B, caseOf('d') ], 'theirs')).to.eql({ cases: [ B, C, caseOf('d') ], conflicts: [] });
  });

  it('should put what is new in mine where it stands there', function() {
    expect(mergeCases([ A, B ], [ C, A, B ], [ copy(A), copy(B) ], 'theirs').cases).to.eql([ C, A, B ]);
    expect(mergeCases([ A, B ], [ A, C, B ], [ copy(A), copy(B) ], 'theirs').cases).to.eql([ A, C, B ]);
    expect(mergeCases([ A, B ], [ { ...A, name: 'other' }, B ], [ copy(A), copy(B) ], 'theirs').cases).to.eql([ { ...A, name: 'other' }, B ]);
    expect(mergeCases([], [ A, B ], [], 'theirs').cases).to.eql([ A, B ]);
  });

  it('should leave a case in its place that I have deleted and that stays', function() {
    expect(mergeCases([ A, B ], [ B ], [ changed(A), B ], 'theirs').cases).to.eql([ changed(A), B ]);
  });

  it('should not take the same change for a conflict', function() {
    expect(mergeCases([ A ], [ changed(A), C ], [ changed(A), C ], 'theirs')).to.eql({ cases: [ changed(A), C ], conflicts: [] });
  });

  for (const [ what, mine, theirs ] of [
    [ 'both have changed', [ changed(A) ], [ changed(A, 'incident') ] ],
    [ 'I have changed and they have deleted', [ changed(A) ], [] ],
    [ 'I have deleted and they have changed', [], [ changed(A) ] ]
  ] as const) {

    it(`should tell of a case that ${what}, and take whose is preferred`, function() {
      expect(mergeCases([ A ], mine, theirs, 'mine').cases).to.eql(mine);
      expect(mergeCases([ A ], mine, theirs, 'theirs').cases).to.eql(theirs);
      expect(mergeCases([ A ], mine, theirs, 'theirs').conflicts).to.eql([ {
        ...(mine[0] && { mine: mine[0] }), ...(theirs[0] && { theirs: theirs[0] })
      } ]);
    });
  }

  it('should tell of two cases of one name', function() {
    expect(mergeCases([], [ A ], [ changed(A) ], 'theirs').conflicts).to.have.length(1);
  });

  it('should tell cases of one name apart by their task', function() {
    expect(mergeCases([], [ A ], [ { ...A, task: 'Other' } ], 'theirs')).to.deep.include({ conflicts: [] }).with.property('cases').with.length(2);
  });

  it('should tell numbers apart that only differ in their digits', function() {
    const [ one, other ] = [ 9007199254740993n, 9007199254740992n ].map(id => ({ ...A, variables: { id } }));

    expect(mergeCases([ one! ], [ one! ], [ other! ], 'mine').cases).to.eql([ other ]);
  });
});

function caseOf(name: string): TestCase {
  return { name, task: 'Charge', variables: {}, expect: { verdict: 'completed' } };
}

function changed(testCase: TestCase, verdict: TestCase['expect']['verdict'] = 'bpmnError'): TestCase {
  return { ...testCase, expect: { verdict } };
}

function copy(testCase: TestCase): TestCase {
  return JSON.parse(JSON.stringify(testCase));
}
