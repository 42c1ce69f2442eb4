import { useEffect, useEffectEvent, useState } from 'react';
import { ImportIcon } from '../design/icons.tsx';
import { useImporting } from './useImporting.ts';
import './DropZone.css';

/** Files can be dropped anywhere in the window; while they hover, the window says what will happen. */
export function DropZone() {
  const { drop } = useImporting();
  const [hovering, setHovering] = useState(false);

  const onDrag = useEffectEvent((event: DragEvent) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    // Without this the browser would leave the page to show the file.
    event.preventDefault();
    if (event.type === 'dragleave') {
      if (event.relatedTarget === null) setHovering(false);
    } else if (event.type === 'drop') {
      setHovering(false);
      drop(event.dataTransfer);
    } else {
      event.dataTransfer.dropEffect = 'copy';
      setHovering(true);
    }
  });

  useEffect(() => {
    const events = ['dragenter', 'dragover', 'dragleave', 'drop'] as const;
    for (const name of events) window.addEventListener(name, onDrag);
    return () => {
      for (const name of events) window.removeEventListener(name, onDrag);
    };
  }, []);

  if (!hovering) return null;
  return (
    <div className="drop-zone">
      <p className="drop-words">
        <ImportIcon /> Drop to import into your archive
      </p>
    </div>
  );
}
