'use client';
import './tabs.css';
import { Tabs as Base } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';

type TabsProps = {
  /** What the tabs are of, for those who listen. */
  label: string;
  tabs: { value: string; label: ReactNode; count?: number; panel: ReactNode }[];
  start?: string;
};

/** Several views of one thing in one place; arrows go between them. */
export function Tabs({ label, tabs, start }: TabsProps) {
  return (
    <Base.Root defaultValue={start ?? tabs[0]?.value}>
      <Base.List className="ui-tabs" aria-label={label}>
        {tabs.map((tab) => (
          <Base.Tab key={tab.value} className="ui-tab" value={tab.value}>
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
