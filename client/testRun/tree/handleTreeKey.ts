import type { TreeState } from './TreeState';

/** The keys of a tree as the WAI-ARIA Authoring Practices give them. */
export function handleTreeKey(event: KeyboardEvent, tree: TreeState, page: number): void {
  const { activeIndex, activeRow: row } = tree;

  if (!row || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }

  const goTo = (index: number): void => {
    const [ target ] = tree.tree.rows(Math.max(0, Math.min(index, tree.tree.rowCount - 1)), 1);

    if (target) {
      tree.activate(target.path);
    }
  };

  const keys: Record<string, () => void> = {
    ArrowDown: () => goTo(activeIndex + 1),
    ArrowUp: () => goTo(activeIndex - 1),
    PageDown: () => goTo(activeIndex + page),
    PageUp: () => goTo(activeIndex - page),
    Home: () => goTo(0),
    End: () => goTo(tree.tree.rowCount - 1),
    ArrowRight: () => row.isOpen === false ? tree.toggle(row.path, true) : row.isOpen && goTo(activeIndex + 1),
    ArrowLeft: () => row.isOpen ? tree.toggle(row.path, false) : tree.activate(row.path.slice(0, -1)),
    Enter: () => row.isOpen !== undefined && tree.toggle(row.path, !row.isOpen),
    ' ': () => row.isOpen !== undefined && tree.toggle(row.path, !row.isOpen)
  };
  const act = keys[event.key];

  if (act) {

    // nothing else shall scroll, run or move on the canvas by it
    event.preventDefault();
    event.stopPropagation();
    act();
  }
}
