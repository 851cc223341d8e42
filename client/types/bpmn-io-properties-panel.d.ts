/** The properties panel's components, as far as used here. The package ships no types; its preact does. */
declare module '@bpmn-io/properties-panel' {
  import type { ComponentChildren, Context, FunctionComponent, RefObject, VNode } from '@bpmn-io/properties-panel/preact';
  import type { Element } from 'bpmn-js/lib/model/Types';

  /** Delays a function, unless `config.debounceInput` is false; what is pending is kept, never dropped. */
  export type Debounce = <F extends (...args: never[]) => void>(callback: F) => F & { flush?(): void; cancel?(): void };

  export type FeelType = 'required' | 'optional' | 'optional-default-enabled' | 'static';

  /** One entry of a group. What else it carries is given to its component as props. */
  export interface EntryDefinition {
    id: string;

    /** Is given the definition and the element: EntryProps and more. */
    component: (props: never) => ComponentChildren;

    /** Whether the entry's input, which may be missing, holds something. */
    isEdited?(node: HTMLInputElement | null): boolean;
  }

  /** What the panel hands to an entry's component: its definition and the element. */
  export interface EntryProps {
    id: string;
    element: Element;
  }

  export interface ListItemDefinition {
    id: string;
    label?: ComponentChildren;
    entries: EntryDefinition[];
    autoFocusEntry?: string;
    remove?(event: Event): void;
  }

  export interface GroupDefinition {
    id: string;
    label: ComponentChildren;

    /** How the group is drawn, given the definition and the element; `Group` where absent. */
    component?: (props: never) => ComponentChildren;
    entries?: EntryDefinition[];

    /** Of a list group. */
    items?: ListItemDefinition[];
    shouldOpen?: boolean;
    tooltip?: ComponentChildren;
  }

  export interface GroupProps extends GroupDefinition {
    element: Element;
    translate?: (template: string, replacements?: Record<string, string>) => string;
  }

  interface InputEntryProps {
    id: string;
    element: Element;
    label: string;
    description?: ComponentChildren;
    tooltip?: ComponentChildren;
    disabled?: boolean;
    getValue: (element: Element) => string | undefined;
    setValue: (value: string | undefined, error?: string | null) => void;
    validate?(value: string | undefined): string | null | undefined;
    onFocus?: (event: FocusEvent) => void;
    onBlur?: (event: FocusEvent) => void;
  }

  export interface TextEntryProps extends InputEntryProps {
    debounce: Debounce;
    placeholder?: string;
  }

  export interface TextAreaEntryProps extends TextEntryProps {
    rows?: number;
    monospace?: boolean;
    autoResize?: boolean;
  }

  export interface SelectOption {
    value: string;
    label: string;
    disabled?: boolean;
  }

  export interface SelectEntryProps extends InputEntryProps {
    getOptions(element: Element): SelectOption[];
  }

  /** A variable that a FEEL editor suggests. */
  export interface FeelVariable {
    name: string;
    info?: string;
    [detail: string]: unknown;
  }

  export interface FeelEntryProps extends TextEntryProps {
    feel?: FeelType;
    variables?: FeelVariable[];
    tooltipContainer?: string | HTMLElement;
    singleLine?: boolean;
    class?: string;
    OptionalComponent?: FunctionComponent<OptionalInputProps>;
    translate?: (template: string, replacements?: Record<string, string>) => string;
  }

  /** What a FEEL entry hands to the input that it shows where the value is no FEEL. */
  export interface OptionalInputProps {
    id: string;
    disabled?: boolean;
    placeholder?: string;
    value?: string;
    onInput(value: string): void;
    onKeyDown?: (event: KeyboardEvent) => void;
    onFocus?: (event: FocusEvent) => void;
    onBlur?: (event: FocusEvent) => void;

    /** Of the DOM: the id that the entry's label points to. */
    contentAttributes?: { id?: string };
  }

  /** What a FEEL entry asks of such an input. */
  export interface OptionalInputHandle {

    /** @param position of the caret; the end where it is beyond */
    focus(position?: number): void;
  }

  export interface CheckboxEntryProps {
    id: string;
    element: Element;
    label: string;
    description?: ComponentChildren;
    tooltip?: ComponentChildren;
    disabled?: boolean;
    getValue: (element: Element) => boolean;
    setValue: (value: boolean) => void;
  }

  export interface CollapsibleEntryProps {
    id: string;
    element: Element;
    label: ComponentChildren;
    entries: EntryDefinition[];
    open?: boolean;
    remove?(event: Event): void;
  }

  export interface JsonEditorEntryProps extends TextEntryProps {
    contentAttributes?: Record<string, string>;
    lineNumbers?: boolean;
    linting?: boolean;
  }

  export const CheckboxEntry: FunctionComponent<CheckboxEntryProps>;
  export const CollapsibleEntry: FunctionComponent<CollapsibleEntryProps>;
  export const DescriptionEntry: FunctionComponent<{ forId: string; element: Element; value?: ComponentChildren }>;
  export const FeelEntry: FunctionComponent<FeelEntryProps>;
  export const FeelTextAreaEntry: FunctionComponent<FeelEntryProps>;
  export const Group: FunctionComponent<GroupProps>;
  export const JsonEditorEntry: FunctionComponent<JsonEditorEntryProps>;
  export const ListGroup: FunctionComponent<GroupProps>;
  export const SelectEntry: FunctionComponent<SelectEntryProps>;
  export const TextAreaEntry: FunctionComponent<TextAreaEntryProps>;
  export const TextFieldEntry: FunctionComponent<TextEntryProps>;
  export const TooltipEntry: FunctionComponent<{
    forId: string;
    element?: Element;
    value?: ComponentChildren;
    children: ComponentChildren;
  }>;

  /** Messages by entry id; an entry that has one is drawn in red, and so is its group's mark. */
  export const ErrorsContext: Context<{ errors: Record<string, string | undefined> }>;

  /** Which groups are open, and who opens one; each group hands on one of its own. */
  export const LayoutContext: Context<object>;

  export function isCheckboxEntryEdited(node: HTMLInputElement | null): boolean;
  export function isFeelEntryEdited(node: HTMLInputElement | null): boolean;
  export function isJsonEditorEntryEdited(node: HTMLInputElement | null): boolean;
  export function isSelectEntryEdited(node: HTMLInputElement | null): boolean;
  export function isTextAreaEntryEdited(node: HTMLInputElement | null): boolean;
  export function isTextFieldEntryEdited(node: HTMLInputElement | null): boolean;

  export function useError(id: string): string | undefined;
  export function useErrors(): Record<string, string | undefined>;
  /** Listens from the first drawing on; a callback that stays the same is not subscribed anew. */
  export function useEvent<E>(event: string, callback: (event: E) => void): void;
  export function useLayoutState<T>(path: string[], defaultValue: T): [ T, (value: T) => void ];
  export function useShowEntryEvent(id: string): RefObject<HTMLElement>;

  /** Icons that the panel uses itself. */
  export const ArrowIcon: FunctionComponent<{ class?: string }>;
  export const ExternalLinkIcon: FunctionComponent<{ class?: string }>;

  /** A window above the page, as the panel opens for long FEEL. */
  export const Popup: FunctionComponent<{
    title: string;
    class?: string;
    width?: number;
    height?: number;
    container?: HTMLElement;
    onClose(): void;
    closeOnEscape?: boolean;
    children?: ComponentChildren;
  }>;
  export const PopupTitle: FunctionComponent<{ title: string; children?: ComponentChildren }>;
  export const PopupBody: FunctionComponent<{ children?: VNode | VNode[] }>;
  export const PopupFooter: FunctionComponent<{ children?: VNode | VNode[] }>;
}
