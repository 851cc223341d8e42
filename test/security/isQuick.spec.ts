import { expect } from 'chai';

import { isQuick } from '../../bridge/runs/isQuick';
import type { JsonObject } from '../../feel/json';
import { runRequest } from '../bridge/helper/runRequest';

describe('A task whose FEEL is evaluated in no time', () => {

  function isQuickWith(source: string, variables: JsonObject = {}): boolean {
    const request = runRequest({ variables });

    return isQuick({ ...request, task: { ...request.task, inputs: [ { target: 'awsFunction.payload', source } ] } });
  }

  for (const source of [
    '={order: order, total: order.price * 2}', '=[ 1, 2, (a + b) * 3 ]', '=if (a > 1) then count(items) else string length(name)',
    'plain {{secrets.TOKEN}}', '={"a": "b"}'
  ]) {
    it(`is one with ${source}`, () => {
      expect(isQuickWith(source)).to.be.true;
    });
  }

  for (const source of [
    '=for i in 1..10 return i', '=some x in l satisfies x', '=every x in l satisfies x', '=items[price > 1]', '=(a)[1]', '={f: function(x) x}',
    '=2 ** 9999', '=matches(a, "(a+)+$")', '=replace(a, "a", "b")', '=sort(l, f)', '=to base64(a)', '=get entries(a)', '="=" + "for"',
    '="\\u003d" + "for"', '=a in [1..9]', `=${'a + '.repeat(2000)}a`, '=my count2(a)'
  ]) {
    it(`is none with ${source.slice(0, 40)}`, () => {
      expect(isQuickWith(source)).to.be.false;
    });
  }

  it('is none with large variables, or with FEEL in them', () => {
    expect(isQuickWith('=a', { a: 'x'.repeat(200_000) })).to.be.false;
    expect(isQuickWith('=a', { a: '=for i in 1..10 return i' })).to.be.false;
  });
});
