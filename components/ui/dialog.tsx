'use client';
import './dialog.css';
import { X } from 'lucide-react';
import {
  cloneElement,
  createContext,
  type ReactElement,
  type ReactNode,
  type SyntheticEvent,
  use,
  useId,
  useRef,
  useState,
} from 'react';
import { createPortal } from 'react-dom';
import { Button } from './button';
import { useModal } from './use-modal';

type DialogProps = {
  /** The button that opens it; leave it out when `open` is given. */
  trigger?: ReactElement;
  title: string;
  description?: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  size?: 'medium' | 'wide';
  children?: ReactNode;
};

const CloseContext = createContext<() => void>(() => {});

/**
 * A question in front of the page: the focus goes to its first control, Escape closes it and gives
 * the focus back. It is the browser's own `dialog`, which keeps the rest of the page out of reach.
 */
export function Dialog(props: DialogProps) {
  const [isOpened, setOpened] = useState(false);
  const isOpen = props.open ?? isOpened;
  function turn(open: boolean): void {
    setOpened(open);
    props.onOpenChange?.(open);
  }
  return (
    <>
      {props.trigger && <Trigger isOpen={isOpen} onOpen={() => turn(true)} face={props.trigger} />}
      {isOpen && createPortal(<OpenDialog {...props} onClose={() => turn(false)} />, document.body)}
    </>
  );
}

type TriggerProps = { isOpen: boolean; onOpen: () => void; face: ReactElement };

function Trigger({ isOpen, onOpen, face }: TriggerProps) {
  return cloneElement(face as ReactElement<Record<string, unknown>>, {
    onClick: onOpen,
    'aria-haspopup': 'dialog',
    'aria-expanded': isOpen,
  });
}

function OpenDialog({ title, description, size, children, onClose }: OpenDialogProps) {
  const id = useId();
  const frame = useModal();
  // Where words are selected by the mouse, it is often let go beside the dialog.
  const isPressedBeside = useRef(false);
  const isItself = ({ target, currentTarget }: SyntheticEvent) => target === currentTarget;
  return (
    // Escape does what the mouse does here.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <dialog
      ref={frame}
      className="ui-dialog-viewport"
      aria-labelledby={`${id}-title`}
      aria-describedby={description ? `${id}-description` : undefined}
      onCancel={(event) => {
        // A chooser of files that is left without one says so in the same word.
        if (!isItself(event)) return;
        event.preventDefault();
        onClose();
      }}
      onClose={() => frame.current?.open || onClose()}
      onMouseDown={(event) => {
        isPressedBeside.current = isItself(event);
      }}
      onClick={(event) => {
        if (isPressedBeside.current && isItself(event)) onClose();
      }}
    >
      <div className={`ui-dialog ui-dialog-${size ?? 'medium'}`}>
        <h2 id={`${id}-title`} className="ui-dialog-title">
          {title}
        </h2>
        {description && (
          <p id={`${id}-description`} className="ui-dialog-description">
            {description}
          </p>
        )}
        <CloseContext value={onClose}>{children}</CloseContext>
        <Button kind="quiet" icon={X} iconOnly className="ui-dialog-close" onClick={onClose}>
          Close
        </Button>
      </div>
    </dialog>
  );
}

type OpenDialogProps = Omit<DialogProps, 'trigger' | 'open' | 'onOpenChange'> & {
  onClose: () => void;
};

/** Closes the dialog it stands in; by default a plain button. */
export function DialogClose({ children = 'Cancel' }: { children?: ReactNode }) {
  return <Button onClick={use(CloseContext)}>{children}</Button>;
}
