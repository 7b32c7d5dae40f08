'use client';
import './toast.css';
import { Toast as Base } from '@base-ui/react/toast';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from './button';

/** Makes room for toasts; stands around what says something by them, so that no other page fetches it. */
export function ToastProvider({ children }: { children: ReactNode }) {
  return (
    <Base.Provider timeout={6000}>
      {children}
      <Base.Portal>
        <Base.Viewport className="ui-toasts">
          <Toasts />
        </Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  );
}

function Toasts() {
  const { toasts } = Base.useToastManager();
  return toasts.map((toast) => (
    <Base.Root key={toast.id} toast={toast} className="ui-toast">
      <Base.Content className="ui-toast-content">
        <div>
          <Base.Title className="ui-toast-title" />
          <Base.Description className="ui-toast-description" />
        </div>
        <Base.Action className="ui-button ui-button-plain ui-button-small" />
        <Base.Close
          render={
            <Button kind="quiet" size="small" icon={X} iconOnly>
              Dismiss
            </Button>
          }
        />
      </Base.Content>
    </Base.Root>
  ));
}

type Message = {
  title: string;
  description?: string;
  /** Failures interrupt who listens; the rest waits for a pause. */
  urgent?: boolean;
  action?: { label: string; onPress: () => void };
};

/** Gives a function that says something in passing. What must not be missed belongs in a `Notice`. */
export function useToast(): (message: Message) => void {
  const { add } = Base.useToastManager();
  return ({ title, description, urgent, action }) => {
    add({
      title,
      description,
      priority: urgent ? 'high' : 'low',
      actionProps: action && { children: action.label, onClick: action.onPress },
    });
  };
}
