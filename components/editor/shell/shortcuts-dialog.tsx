'use client';
import { hasAppleKeys, shortcutKeys } from '../../../lib/document/shortcut-names';
import { Dialog } from '../../ui/dialog';
import { Shortcut } from '../../ui/shortcut';
import type { ShortcutGroup } from './shortcuts';

type ShortcutsDialogProps = {
  groups: ShortcutGroup[];
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

/** All keys of the editor in one place. */
export function ShortcutsDialog({ groups, open, onOpenChange }: ShortcutsDialogProps) {
  const isApple = hasAppleKeys();
  return (
    <Dialog title="Keys" size="wide" open={open} onOpenChange={onOpenChange}>
      <div className="shortcut-groups">
        {groups.map(({ label, shortcuts }) => (
          <section key={label} aria-label={label}>
            <h3>{label}</h3>
            <dl>
              {shortcuts.map((shortcut) => (
                <div key={shortcut.label}>
                  <dt>{shortcut.label}</dt>
                  <dd>
                    <Shortcut keys={shortcutKeys(shortcut.keys, isApple)} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
