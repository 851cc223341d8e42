export { drawWideView } from './drawWideView';
