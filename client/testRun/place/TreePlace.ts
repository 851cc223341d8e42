import type { JsonPath } from '../../../connector/values/JsonPath';

/** Where the user is in a tree; it outlives the value that the tree shows. */
export interface TreePlace {

  /** How far everything was expanded; undefined until the user chose. */
  levels?: number;

  /** What the user opened and closed since, the latest last. */
  toggled: Array<{ path: JsonPath; open: boolean }>;
  query: string;
  active: JsonPath;
  scrollTop: number;
  showsText: boolean;
}

export function newTreePlace(): TreePlace {
  return { toggled: [], query: '', active: [], scrollTop: 0, showsText: false };
}
