import { expect } from 'chai';

import { checkTask } from '../../../connector/checks/checkTask';
import { taskWith } from '../support/taskWith';
import type { LambdaTask } from '../../../connector/lambdaTask';
import type { FieldValues } from '../support/taskWith';

/** What a task holds, and what the checks find in it: `field code`, red ones with a `!`. */
type Case = [ title: string, fields: FieldValues, findings: string[], rest?: Partial<LambdaTask> ];

const LONG = 'f'.repeat(65);
const ARN = 'arn:aws:lambda:eu-central-1:123456789012:function:charge-card';

const CASES: Record<string, Case[]> = {
  'a filled task': [
    [ 'has nothing to complain about', {}, [] ]
  ],

  'mandatory fields': [
    [ 'are red when absent', { accessKey: undefined, secretKey: undefined, region: undefined, functionName: undefined },
      [ 'accessKey missing!', 'secretKey missing!', 'region missing!', 'functionName missing!' ] ],
    [ 'are red when blank', { accessKey: '', secretKey: '  ', region: '\t', functionName: ' ' },
      [ 'accessKey missing!', 'secretKey missing!', 'region missing!', 'functionName missing!' ] ],
    [ 'do not include the keys with the default credentials chain',
      { authenticationType: 'defaultCredentialsChain', accessKey: undefined, secretKey: undefined }, [] ],
    [ 'do not include the keys where FEEL decides on the type',
      { authenticationType: '=authType', accessKey: undefined, secretKey: undefined }, [] ],
    [ 'are only the function name with a reusable credential', { accessKey: undefined, secretKey: undefined, region: undefined, functionName: undefined },
      [ 'functionName missing!' ], { inputs: [ { source: '=camunda.vars.env.AWS', target: 'awsCredential' } ] } ],
    [ 'may come with an input further up', { accessKey: undefined, secretKey: undefined, functionName: undefined, payload: undefined }, [],
      { inputs: [ { source: '=auth', target: 'authentication' }, { source: '=call', target: 'awsFunction' } ] } ]
  ],

  'authentication type': [
    [ 'is red when it is neither of the two', { authenticationType: 'iam' }, [ 'authenticationType unknownAuthentication!' ] ],
    [ 'may be credentials', { authenticationType: 'credentials' }, [] ]
  ],

  'credentials': [
    [ 'are amber as plain text', { accessKey: 'AKIAIOSFODNN7EXAMPLE', secretKey: 'wJalrXUtnFEMI/K7MDENG' },
      [ 'accessKey plainTextCredentials', 'secretKey plainTextCredentials' ] ],
    [ 'are amber as plain text in FEEL', { secretKey: '="wJalrXUtnFEMI"' }, [ 'secretKey plainTextCredentials' ] ],
    [ 'may be secrets of the older kind', { accessKey: 'secrets.KEY', secretKey: '{{ secrets.team/aws.KEY }}' }, [] ],
    [ 'may be a secret inside a string', { secretKey: '="{{secrets.KEY}}"' }, [] ],
    [ 'may come from a variable', { accessKey: '=aws.key' }, [] ],
    [ 'may be secrets of the engine', { accessKey: '=camunda.secrets.KEY', secretKey: '=camunda.secrets.`my-key`' }, [], { engineVersion: '8.10.0' } ],
    [ 'are amber as secrets that the engine does not know yet', { accessKey: '=camunda.secrets.KEY' }, [ 'accessKey secretTooNew' ], { engineVersion: '8.9.3' } ],
    [ 'are red as secrets of the engine outside of FEEL', { accessKey: 'camunda.secrets.KEY' }, [ 'accessKey secretNotPlaced!' ], { engineVersion: '8.10.0' } ],
    [ 'are amber outside of FEEL where the engine knows none', { accessKey: 'camunda.secrets.KEY' }, [ 'accessKey secretTooNew' ], { engineVersion: '8.9.3' } ],
    [ 'are amber as plain text beside the default credentials chain too', { authenticationType: 'defaultCredentialsChain', accessKey: 'AKIA' }, [ 'accessKey plainTextCredentials' ] ]
  ],

  'region': [
    [ 'is amber when unknown', { region: 'moon-base-1' }, [ 'region unknownRegion' ] ],
    [ 'is amber with a slip of the keyboard', { region: 'eu-centrall-1' }, [ 'region unknownRegion' ] ],
    [ 'may be in any partition', { region: 'us-gov-west-1' }, [] ],
    [ 'may be FEEL', { region: '=shop.region' }, [] ],
    [ 'may be a secret', { region: '{{secrets.REGION}}' }, [] ],
    [ 'is amber when unlike the ARN\'s', { region: 'us-east-1', functionName: ARN }, [ 'region regionMismatch' ] ],
    [ 'is amber only once', { region: 'moon-base-1', functionName: ARN }, [ 'region unknownRegion' ] ],
    [ 'may be the ARN\'s', { functionName: ARN }, [] ],
    [ 'is of no interest with a reusable credential', { region: 'moon-base-1' }, [], { inputs: [ { source: '=c', target: 'awsCredential' } ] } ],
    [ 'is read from its deprecated place', { region: undefined }, [ 'region unknownRegion' ], { inputs: [ { source: 'moon-base-1', target: 'awsFunction.region' } ] } ]
  ],

  'operation': [
    [ 'is amber when asynchronous', { operationType: 'async' }, [ 'operationType asyncNotAvailable' ] ],
    [ 'may be synchronous', { operationType: 'sync' }, [] ]
  ],

  'function name': [
    [ 'may be FEEL', { functionName: '=functions[1]' }, [] ],
    [ 'may hold a secret', { functionName: '{{secrets.FUNCTION}}:live' }, [] ],
    [ 'is red with a blank', { functionName: 'charge card' }, [ 'functionName malformedFunctionName!' ] ],
    [ 'is red when too long', { functionName: LONG }, [ 'functionName malformedFunctionName!' ] ],
    [ 'is red as a malformed ARN', { functionName: 'arn:aws:lambda:eu-central-1:123:function:f' }, [ 'functionName malformedFunctionName!' ] ],
    [ 'is amber as a function URL', { functionName: 'https://abc123.lambda-url.eu-central-1.on.aws/' }, [ 'functionName functionUrl' ] ]
  ],

  'payload': [
    [ 'is amber when absent, never red', { payload: undefined }, [ 'payload noPayload' ] ],
    [ 'is amber when blank, never red', { payload: '' }, [ 'payload noPayload' ] ],
    [ 'is doubtful as a literal that is JSON', { payload: '{ "id": 1 }' }, [ 'payload textPayload' ] ],
    [ 'may be a literal that is no JSON', { payload: 'hello' }, [] ],
    [ 'is red as FEEL that does not parse', { payload: '={ id: }' }, [ 'payload unparsableFeel!' ] ]
  ],

  'FEEL': [
    [ 'is red where it does not parse', { accessKey: '=a +', region: '=', resultExpression: '={', errorExpression: '=if a then', retries: '=1 +' },
      [ 'accessKey unparsableFeel!', 'region unparsableFeel!', 'resultExpression unparsableFeel!', 'errorExpression unparsableFeel!', 'retries unparsableFeel!' ] ],
    [ 'is red where it is required and = is missing', { resultExpression: '{ a: 1 }', errorExpression: 'null' },
      [ 'resultExpression feelExpected!', 'errorExpression feelExpected!' ] ],
    [ 'may call Camunda\'s own functions', { resultExpression: '={ total: get or else(response.payload.total, 0) }' }, [] ],
    [ 'may raise errors', { errorExpression: '=if response.statusCode > 299 then bpmnError("E", "m") else null' }, [] ]
  ],

  'result variable': [
    [ 'may be a name', { resultVariable: 'charge_2' }, [] ],
    [ 'may have letters of any language', { resultVariable: 'größe' }, [] ],
    [ 'is red with a digit first', { resultVariable: '1st' }, [ 'resultVariable invalidVariableName!' ] ],
    [ 'is red with an operator', { resultVariable: 'my-var' }, [ 'resultVariable invalidVariableName!' ] ],
    [ 'is red with a blank', { resultVariable: 'my var' }, [ 'resultVariable invalidVariableName!' ] ],
    [ 'is red as FEEL', { resultVariable: '=name' }, [ 'resultVariable invalidVariableName!' ] ],
    [ 'is red as a word of FEEL', { resultVariable: 'null' }, [ 'resultVariable reservedVariableName!' ] ]
  ],

  'retries': [
    [ 'may be absent', { retries: undefined }, [] ],
    [ 'may be 0', { retries: '0' }, [] ],
    [ 'may be FEEL', { retries: '=job.tries' }, [] ],
    [ 'are red when negative', { retries: '-1' }, [ 'retries invalidRetries!' ] ],
    [ 'are red as a fraction', { retries: '1.5' }, [ 'retries invalidRetries!' ] ],
    [ 'are red when empty, which is not deployed', { retries: '' }, [ 'retries invalidRetries!' ] ],
    [ 'are red as blanks', { retries: '  ' }, [ 'retries invalidRetries!' ] ],
    [ 'are red as a word', { retries: 'three' }, [ 'retries invalidRetries!' ] ],
    [ 'are red beyond what the engine can count', { retries: '2147483648' }, [ 'retries invalidRetries!' ] ]
  ],

  'retry backoff': [
    [ 'may be absent', { retryBackoff: undefined }, [] ],
    [ 'may be nothing', { retryBackoff: 'PT0S' }, [] ],
    [ 'may have days and fractions', { retryBackoff: 'P1DT2H3M4.5S' }, [] ],
    [ 'is red without a unit', { retryBackoff: '30' }, [ 'retryBackoff invalidDuration!' ] ],
    [ 'is red without an amount', { retryBackoff: 'PT' }, [ 'retryBackoff invalidDuration!' ] ],
    [ 'is red with seconds in the date', { retryBackoff: 'P30S' }, [ 'retryBackoff invalidDuration!' ] ],
    [ 'is red as FEEL, which a header is not', { retryBackoff: '="PT30S"' }, [ 'retryBackoff invalidDuration!' ] ],
    [ 'is red in months', { retryBackoff: 'P1M' }, [ 'retryBackoff calendarDuration!' ] ],
    [ 'is red in weeks', { retryBackoff: 'P2W' }, [ 'retryBackoff calendarDuration!' ] ],
    [ 'is red when negative', { retryBackoff: 'PT-30S' }, [ 'retryBackoff negativeDuration!' ] ]
  ]
};

describe('checks of a Lambda task', function() {

  for (const [ what, cases ] of Object.entries(CASES)) {

    describe(what, function() {

      for (const [ title, fields, expected, rest ] of cases) {

        it(title, function() {

          // given
          const task = taskWith(fields, rest);

          // when
          const findings = checkTask(task);

          // then
          expect(findings.map(({ field, code, severity }) => `${field} ${code}${severity === 'error' ? '!' : ''}`)).to.eql(expected);
        });
      }
    });
  }


  it('name the field in every message', function() {

    // given
    const labels: Record<string, RegExp> = {
      accessKey: /^Access key/, secretKey: /^Secret key/, region: /^Region/, functionName: /^Function name/, payload: /^Payload/,
      resultVariable: /^Result variable/, retries: /^Retries/, retryBackoff: /^Retry backoff/
    };
    const task = taskWith({
      accessKey: '', secretKey: 'text', region: 'x', functionName: '?', payload: '', resultVariable: '1', retries: 'x', retryBackoff: 'x'
    });

    // when
    const findings = checkTask(task);

    // then
    expect(findings).to.have.length(8);
    findings.forEach(({ field, message }) => expect(message).to.match(labels[field]!));
  });


  it('show the form of secrets that the engine knows', function() {

    // when
    const [ older ] = checkTask(taskWith({ accessKey: 'AKIA' }, { engineVersion: '8.9.0' }));
    const [ newer ] = checkTask(taskWith({ accessKey: 'AKIA' }, { engineVersion: '8.10.0' }));

    // then
    expect(older?.message).to.contain('{{secrets.MY_AWS_ACCESS_KEY}}');
    expect(newer?.message).to.contain('=camunda.secrets.MY_AWS_ACCESS_KEY');
  });


  it('suggest the region that was meant', function() {

    // when
    const [ finding ] = checkTask(taskWith({ region: 'eu-cnetral-1' }));

    // then
    expect(finding?.message).to.contain('Did you mean eu-central-1?');
  });


  it('quote what the contract says of a payload that is missing', function() {

    // when
    const [ finding ] = checkTask(taskWith({ payload: undefined }));

    // then
    expect(finding?.message).to.contain('the connector fails a job whose payload is missing or null');
  });
});
