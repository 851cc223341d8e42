export { drawWideView } from './drawWideView';
export { RunResult } from '../testRun/report/RunResult';
