import { useState } from 'react';
import type { DragEvent, ReactNode } from 'react';

interface DropZoneProps {
  onDrop: (file: File) => void;
  children: ReactNode;
}

/** Takes a file that is dropped anywhere on the window. */
export function DropZone({ onDrop, children }: DropZoneProps): ReactNode {
  const [ isOver, setOver ] = useState(false);

  const dragOver = (event: DragEvent) => {
    if (event.dataTransfer.types.includes('Files')) {
      event.preventDefault();
      setOver(true);
    }
  };

  const dragLeave = (event: DragEvent) => {
    if (event.relatedTarget === null) {
      setOver(false);
    }
  };

  const drop = (event: DragEvent) => {
    const file = event.dataTransfer.files[0];

    setOver(false);

    if (file) {
      event.preventDefault();
      onDrop(file);
    }
  };

  return (
    <div className="app" onDragOver={ dragOver } onDragLeave={ dragLeave } onDrop={ drop }>
      { children }
      { isOver && <div className="drop-hint">Drop a BPMN file to open it</div> }
    </div>
  );
}
