/** Files that webpack hands over as text. */
declare module '*.svg' {
  const text: string;

  export default text;
}

declare module '*.css' {
  const text: string;

  export default text;
}

declare module '*.bpmn' {
  const text: string;

  export default text;
}
