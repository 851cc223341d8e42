import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { diagramOf, headersOf, inputsOf } from '../connector/support/diagramOf';

export interface Fields {
  functionName?: string;
  payload?: string;
  endpoint?: string;
  accessKey?: string;
  secretKey?: string;
  region?: string;
  errorExpression?: string;
}

/** Writes a diagram with one Lambda task, `Task`, and gives its path. */
export async function writeDiagram(folder: string, fields: Fields): Promise<string> {
  const file = join(folder, 'diagram.bpmn');

  await writeFile(file, diagramWith(fields));

  return file;
}

function diagramWith({
  functionName = 'my-function', payload = '={}', endpoint, accessKey = 'AKIATESTTESTTEST', secretKey = 'testtesttest',
  region = 'eu-central-1', errorExpression
}: Fields): string {
  return diagramOf({
    inputs: inputsOf({
      'authentication.type': 'credentials',
      'authentication.accessKey': accessKey,
      'authentication.secretKey': secretKey,
      'configuration.region': region,
      'configuration.endpoint': endpoint,
      'awsFunction.operationType': 'sync',
      'awsFunction.functionName': functionName,
      'awsFunction.payload': payload
    }),
    headers: headersOf({ resultVariable: 'result', errorExpression })
  });
}
