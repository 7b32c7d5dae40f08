'use client';
import './dialog.css';
import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { Button } from './button';

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

/** A question in front of the page: the focus goes to its first control, Escape closes it and gives the focus back. */
export function Dialog(props: DialogProps) {
  return (
    <Base.Root open={props.open} onOpenChange={(open) => props.onOpenChange?.(open)}>
      {props.trigger && <Base.Trigger render={props.trigger} />}
      <Base.Portal>
        <Base.Backdrop className="ui-dialog-scrim" />
        <Base.Viewport className="ui-dialog-viewport">
          <Base.Popup className={`ui-dialog ui-dialog-${props.size ?? 'medium'}`}>
            <Base.Title className="ui-dialog-title">{props.title}</Base.Title>
            {props.description && (
              <Base.Description className="ui-dialog-description">
                {props.description}
              </Base.Description>
            )}
            {props.children}
            <Base.Close
              render={
                <Button kind="quiet" icon={X} iconOnly className="ui-dialog-close">
                  Close
                </Button>
              }
            />
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}

/** Closes the dialog it stands in; by default a plain button. */
export function DialogClose({ children = 'Cancel' }: { children?: ReactNode }) {
  return <Base.Close render={<Button>{children}</Button>} />;
}
