'use client';
import './tabs.css';
import { Tabs as Base } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';

type TabsProps = {
  /** What the tabs are of, for those who listen. */
  label: string;
  tabs: Tab[];
  start?: string;
  /** The open tab, where the page itself keeps it; told of changes by `onChange`. */
  value?: string;
  onChange?: (value: string) => void;
};

type Tab = {
  value: string;
  label: ReactNode;
  count?: number;
  title?: string;
  /** Its shortcut, as `aria-keyshortcuts` wants it. */
  keys?: string;
  panel: ReactNode;
};

/** Several views of one thing in one place; arrows go between them. */
export function Tabs({ label, tabs, start, value, onChange }: TabsProps) {
  return (
    <Base.Root
      defaultValue={value === undefined ? (start ?? tabs[0]?.value) : undefined}
      value={value}
      onValueChange={(chosen) => onChange?.(String(chosen))}
    >
      <Base.List className="ui-tabs" aria-label={label}>
        {tabs.map((tab) => (
          <Base.Tab
            key={tab.value}
            className="ui-tab"
            value={tab.value}
            title={tab.title}
            aria-keyshortcuts={tab.keys}
          >
            {tab.label}
            {tab.count !== undefined && <span className="ui-count">{tab.count}</span>}
          </Base.Tab>
        ))}
      </Base.List>
      {tabs.map((tab) => (
        <Base.Panel key={tab.value} className="ui-tab-panel" value={tab.value}>
          {tab.panel}
        </Base.Panel>
      ))}
    </Base.Root>
  );
}
