import { expect } from 'chai';
import { answerMock } from '../../../connector/mock/answerMock';
import type { Mock } from '../../../connector/mock/Mock';
import { MockSchema } from '../../../connector/mock/Mock';
import { readShape } from '../../../connector/schema/readShape';
import type { JsonValue } from '../../../feel';

describe('MockSchema', () => {

  it('reads an answer', () => {
    expect(mockOf({ payload: { total: 1 } })).to.eql({ payload: { total: 1 } });
  });

  it('reads a function error', () => {
    expect(mockOf({ payload: { errorMessage: 'boom' }, functionError: 'Unhandled' })).to.include({ functionError: 'Unhandled' });
  });

  it('reads a service error and a time-out', () => {
    expect(mockOf({ error: { type: 'TooManyRequestsException', message: 'Rate Exceeded.' } })).to.have.property('error');
    expect(mockOf({ timeout: true })).to.eql({ timeout: true });
  });

  const WRONG: Array<[ string, JsonValue, string ]> = [
    [ 'a list', [], '"payload" is missing.' ],
    [ 'text', 'ok', 'The mock must be an object.' ],
    [ 'null', null, 'The mock must be an object.' ],
    [ 'nothing in it', {}, '"payload" is missing.' ],
    [ 'two things at once', { payload: 1, timeout: true }, '"payload" must be left out: timeout may stand here.' ],
    [ 'an unknown key', { payload: 1, status: 200 }, '"status" must be left out: payload, statusCode, executedVersion, functionError may stand here.' ],
    [ 'a status that Lambda does not answer with', { payload: 1, statusCode: 500 }, '"statusCode" must be a whole number from 200 to 299' ],
    [ 'a status that is text', { payload: 1, statusCode: '200' }, '"statusCode" must be a whole number' ],
    [ 'a version that is none', { payload: 1, executedVersion: 'live' }, '"executedVersion" must be "$LATEST", the number' ],
    [ 'another function error', { payload: 1, functionError: 'Crashed' }, '"functionError" must be one of "Unhandled", "Handled"' ],
    [ 'more than 6 MB', { payload: 'é'.repeat(3_145_729) }, '"payload" must be of 6291456 bytes (6 MB) at most' ],
    [ 'an error without a type', { error: { message: 'x' } }, '"error.type" is missing.' ],
    [ 'an error that is text', { error: 'TooManyRequestsException' }, '"error" must be an object.' ],
    [ 'an error with more in it', { error: { type: 'A', status: 429 } }, '"error.status" must be left out: type, message may stand here.' ],
    [ 'a message that is no text', { error: { type: 'A', message: 1 } }, '"error.message" must be text.' ],
    [ 'a time-out of some length', { timeout: 5 }, '"timeout" must be true.' ]
  ];

  for (const [ title, value, message ] of WRONG) {
    it(`refuses ${title}, and says what would be right`, () => {
      expect(read(value)).to.have.property('message').that.contains(message);
    });
  }
});

describe('answerMock', () => {

  it('says what Lambda would say by default', () => {
    expect(answerMock({ payload: null })).to.include({ statusCode: 200, executedVersion: '$LATEST', payload: 'null' });
    expect(answerMock({ payload: null, executedVersion: null })).not.to.have.property('executedVersion');
  });

  it('answers text as it stands, and any other value as JSON', () => {
    expect(answerMock({ payload: 'no json' })).to.include({ kind: 'response', payload: 'no json' });
    expect(answerMock({ payload: { id: 9007199254740993n } })).to.include({ payload: '{"id":9007199254740993}' });
  });

  it('names the class that the runtime would meet', () => {
    expect(answerMock({ error: { type: 'TooManyRequestsException', message: 'm' } })).to.include({
      kind: 'failed', type: 'software.amazon.awssdk.services.lambda.model.TooManyRequestsException', message: 'm'
    });
    expect(answerMock({ error: { type: 'AccessDeniedException', message: null } })).to.include({
      type: 'software.amazon.awssdk.services.lambda.model.LambdaException', message: ''
    });
    expect(answerMock({ error: { type: 'com.example.OddException', message: 'm' } })).to.include({ type: 'com.example.OddException' });
  });

  it('fails the call where it times out', () => {
    expect(answerMock({ timeout: true })).to.include({ kind: 'failed', type: 'software.amazon.awssdk.core.exception.SdkClientException' });
  });
});

function read(value: JsonValue) {
  return readShape(MockSchema, value, 'The mock');
}

function mockOf(value: JsonValue): Mock {
  const mock = read(value);

  if (mock.kind === 'wrong') {
    throw new Error(mock.message);
  }

  return mock.value;
}
