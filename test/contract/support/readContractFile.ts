import { parseJson } from '../../../feel';
import type { ContractCase } from './ContractCase';
import { ObjectReader } from './ObjectReader';
import { readCase } from './readCase';

export interface ContractFile {
  about: string;
  cases: ContractCase[];
}

/**
 * Reads a file of cases; the README beside tells its form.
 *
 * @throws Error where the text is no JSON or a case is not of the form; it says which
 */
export function readContractFile(name: string, text: string): ContractFile {
  const json = parseJson(text);

  if (json.kind === 'invalid') {
    throw new Error(`${name}:${json.line}:${json.column}: ${json.message}`);
  }

  const file = new ObjectReader(json.value, name);
  const about = file.requiredText('about');
  const cases = file.readers('cases').map(readCase);

  file.end();

  return { about, cases };
}
