import { once } from 'node:events';
import { formatJson } from '../../feel';
import type { JsonInputObject } from '../../feel';
import { CommandError } from '../arguments/CommandError';
import { readArguments } from '../arguments/readArguments';
import { readInputVariables } from '../arguments/readInputVariables';
import { answerLine } from '../eval/answerLine';
import { answerOf } from '../eval/answerOf';
import type { EvaluationSettings } from '../eval/answerOf';
import { describeAnswer } from '../eval/describeAnswer';
import { linesOf } from '../eval/linesOf';
import { COMPLETES, FAILS } from '../exitCodes';
import { EVAL } from '../table/eval';
import { print, printJson } from '../terminal/print';
import { printableJson } from '../terminal/printable';

/** `lambda-task eval`: what Camunda makes of a FEEL expression. */
export default async function evaluateExpression(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, EVAL);
  const settings: EvaluationSettings = { dialect: values.as === 'connector' ? 'connector' : 'engine', now: clockOf(values.now) };

  if (values.jsonl) {
    return answerLines(settings, positionals);
  }

  const [ expression, ...others ] = positionals;

  if (expression === undefined || others.length) {
    throw new CommandError('Give one expression, in quotes: lambda-task eval \'a + 1\' --variables \'{"a": 1}\'');
  }

  const context: JsonInputObject = values.variables === undefined ? {} : await readInputVariables(values.variables);
  const answer = answerOf(withoutSign(expression), context, settings);

  if (values.json) {
    printJson(answer);
  } else {
    print(describeAnswer(answer));
  }

  return answer.kind === 'value' ? COMPLETES : FAILS;
}

/** One answer a line, as fast as they are read. */
async function answerLines(settings: EvaluationSettings, positionals: string[]): Promise<number> {
  if (positionals.length) {
    throw new CommandError('With --jsonl the expressions come from standard input, one a line.');
  }

  for await (const line of linesOf(process.stdin)) {
    if (!process.stdout.write(`${printableJson(formatJson(answerLine(line, settings)))}\n`)) {
      await once(process.stdout, 'drain');
    }
  }

  return COMPLETES;
}

/** As the Modeler writes FEEL: `=a + 1`. */
function withoutSign(expression: string): string {
  return expression.replace(/^\s*=/, '');
}

function clockOf(now: string | undefined): () => Date {
  if (now === undefined) {
    return () => new Date();
  }

  const time = new Date(now);

  if (Number.isNaN(time.getTime())) {
    throw new CommandError(`--now ${now} is no date and time, such as 2026-03-04T05:06:07Z.`);
  }

  return () => time;
}
