export { mendOf } from '../../connector/proposals/mendOf';
export { FunctionPicker } from '../pickers/FunctionPicker';
export { drawWideView } from './drawWideView';
export { LivePreview } from '../testRun/preview/LivePreview';
export { RunResult } from '../testRun/report/RunResult';
