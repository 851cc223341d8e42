export { mendOf } from '../../connector/proposals/mendOf';
export { drawWideView } from './drawWideView';
export { LivePreview } from '../testRun/preview/LivePreview';
export { RunResult } from '../testRun/report/RunResult';
