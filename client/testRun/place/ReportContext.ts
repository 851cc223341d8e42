import { createContext } from '@bpmn-io/properties-panel/preact';
import { useContext } from '@bpmn-io/properties-panel/preact/hooks';

import { useRedraws } from '../../listeners/useRedraws';
import { TaskView } from './ReportView';

/** Where the user is in the report that is drawn. */
export const ReportContext = createContext(new TaskView());

/** The view of the report that a component is in; redraws the component when that changes. */
export function useReportView(): TaskView {
  return useTaskView(useContext(ReportContext));
}

/** A view of a report; redraws the component when that changes. */
export function useTaskView(view: TaskView): TaskView {
  return useRedraws(view);
}
