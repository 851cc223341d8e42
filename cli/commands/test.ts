import { CommandError } from '../arguments/CommandError';
import { readArguments } from '../arguments/readArguments';
import { readTarget } from '../arguments/readTarget';
import { count } from '../cases/CaseRun';
import type { LoadedSuites, Summary } from '../cases/CaseRun';
import { chooseCases } from '../cases/chooseCases';
import { readDurations, writeDurations } from '../cases/durationsFile';
import { findCaseFiles } from '../cases/findCaseFiles';
import { loadSuites } from '../cases/loadSuites';
import { Progress } from '../cases/Progress';
import { readReporter, report } from '../cases/reporters';
import type { ChosenReporter } from '../cases/reporters';
import { runSuites } from '../cases/runSuites';
import { Runner } from '../cases/Runner';
import { readShard, shardOf } from '../cases/shard';
import { untestedDiagrams } from '../cases/untestedDiagrams';
import { summarize } from '../cases/summarize';
import { updateSuites } from '../cases/updateSuites';
import { watchedFolders } from '../cases/watchedFolders';
import { watchFiles } from '../cases/watchFiles';
import { COMPLETES, FAILS, NOT_RUN } from '../exitCodes';
import { functionsFolder } from '../functionsFolder';
import { TEST } from '../table/test';
import { printError } from '../terminal/print';

type Values = ReturnType<typeof readArguments<typeof TEST.options>>['values'];

const DEFAULT_CONCURRENCY = 4;
const MAX_CONCURRENCY = 100;

/** `lambda-task test`: the test cases beside diagrams. */
export default async function test(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, TEST);
  const paths = positionals.length ? positionals : [ '.' ];
  const runner = new Runner(values);

  try {
    return values.watch ? await watch(paths, values, runner) : await testOnce(await load(paths), values, runner);
  } finally {
    await runner.close();
  }
}

async function load(paths: readonly string[]): Promise<LoadedSuites> {
  const [ files, untested ] = await Promise.all([ findCaseFiles(paths), untestedDiagrams(paths) ]);

  return { ...await loadSuites(files), untested };
}

async function testOnce(loaded: LoadedSuites, values: Values, runner: Runner): Promise<number> {
  const reporters = [ ...(values.json ? [ 'json' ] : []), ...values.reporter ?? (values.json ? [] : [ 'spec' ]) ].map(readReporter);
  const concurrency = readNumber('--concurrency', values.concurrency, 1, MAX_CONCURRENCY) ?? DEFAULT_CONCURRENCY;
  const least = readNumber('--min-coverage', values['min-coverage'], 0, 100);
  const shard = values.shard === undefined ? { part: 1, of: 1 } : readShard(values.shard);
  const durations = values.durations === undefined ? new Map<string, number>() : await readDurations(values.durations);

  // (1) say what cannot be read
  await tellUnreadable(loaded, reporters);

  // (2) run
  const chosen = shardOf(chooseCases(loaded.suites, values), shard, durations);
  const progress = new Progress(chosen.length);
  const started = performance.now();
  const runs = await runSuites(chosen, {
    target: readTarget(values),
    concurrency,
    bail: values.bail ?? false,
    run: runner.run,
    onDone: run => progress.add(run)
  });

  progress.end();

  // (3) tell
  const summary = summarize(loaded, runs, performance.now() - started);

  await report(summary, reporters);

  // (4) keep; the other parts must balance by what this one has balanced by, or cases would be in none of them
  if (values.durations !== undefined && values.shard === undefined) {
    await writeDurations(values.durations, durations, runs);
  }

  if (values.update) {
    const { changed, runs: now } = await updateSuites(runs);
    const updated = summarize(loaded, now, summary.durationMs);

    printError(changed === 0 ? 'Nothing to update.\n' : `Updated ${changed} ${changed === 1 ? 'case' : 'cases'}: look at the difference before you commit it.\n`);
    printError(leftOver(count(updated, 'failed')));

    return exitCode(updated, least);
  }

  return exitCode(summary, least);
}

/**
 * A broken file keeps none of the others from being run.
 *
 * @throws CommandError where there are no others; those who read reports know of it, too
 */
async function tellUnreadable(loaded: LoadedSuites, reporters: readonly ChosenReporter[]): Promise<void> {
  const isShown = ({ name, file }: ChosenReporter, names: string[]) => file === undefined && names.includes(name);
  const [ first, ...more ] = loaded.unreadable;

  if (first === undefined) {
    return;
  }

  if (loaded.suites.length > 0) {
    if (!reporters.some(reporter => isShown(reporter, [ 'spec' ]))) {
      printError(loaded.unreadable.map(({ message }) => `${message}\n`));
    }

    return;
  }

  await report(summarize(loaded, [], 0), reporters.filter(reporter => !isShown(reporter, [ 'spec', 'json' ])));
  printError(more.map(({ message }) => `${message}\n`));

  throw new CommandError(first.message, first.code);
}

async function watch(paths: readonly string[], values: Values, runner: Runner): Promise<number> {
  await watchFiles(
    () => watchedFolders(paths, functionsFolder(values.functions)),
    async () => testOnce(await load(paths), values, runner)
  );

  return COMPLETES;
}

/** Conditions are what people wrote: no result takes their place. */
function leftOver(failed: number): string {
  return failed === 0 ? '' : `${failed} ${failed === 1 ? 'case does' : 'cases do'} still not pass: change the conditions, which are no result to take over, or the task.\n`;
}

function exitCode(summary: Summary, least: number | undefined): number {
  const isBelow = least !== undefined && summary.percent < least;

  if (isBelow) {
    printError(`The cases show ${summary.percent}% of the outcomes of tasks, and ${least}% are wanted.\n`);
  }

  if (count(summary, 'notRun') + summary.unreadable.length > 0) {
    return NOT_RUN;
  }

  return count(summary, 'failed') > 0 || isBelow ? FAILS : COMPLETES;
}

function readNumber(name: string, text: string | undefined, from: number, to: number): number | undefined {
  const number = Number(text);

  if (text !== undefined && !(text.trim() !== '' && Number.isInteger(number) && number >= from && number <= to)) {
    throw new CommandError(`${name} must be a whole number from ${from} to ${to}, not '${text}'.`);
  }

  return text === undefined ? undefined : number;
}
