'use client';
import './combobox.css';
import './menu.css';
import { Combobox as Base } from '@base-ui/react/combobox';
import { ChevronDown } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useFieldTies } from './field';

export type ComboboxOption = { value: string; label: string };

type ComboboxProps = {
  /** What is chosen at first. */
  chosen: ComboboxOption | null;
  /** What stands before all others. */
  first?: readonly ComboboxOption[];
  /** Finds the others: asked when somebody turns to the field, so that no page carries hundreds of names. */
  load: () => Promise<readonly ComboboxOption[]>;
  /** What leaving it empty means. */
  placeholder?: string;
};

// As many as somebody reads through; whoever looks for another types a letter more.
const SHOWN = 60;

/** One of many, found by typing a part of its name, with or without accents; what is sent is its value. */
export function Combobox({ chosen, first = [], load, placeholder }: ComboboxProps) {
  const { name, ...ties } = useFieldTies();
  const [others, setOthers] = useState<readonly ComboboxOption[] | null>(null);
  const options = useMemo(() => [...first, ...(others ?? [])], [first, others]);

  async function loadOnce(): Promise<void> {
    if (others) return;
    const found = await load();
    // Nothing at all may be a network that is away: the next look asks again.
    setOthers(found.length > 0 ? found : null);
  }

  return (
    <Base.Root
      name={name}
      items={options}
      defaultValue={chosen}
      isItemEqualToValue={(one, other) => one.value === other.value}
      limit={SHOWN}
      autoHighlight
    >
      <span className="ui-combobox">
        <Base.Input
          {...ties}
          className="ui-input"
          placeholder={placeholder}
          dir="auto"
          onFocus={loadOnce}
        />
        <ChevronDown size={16} aria-hidden />
      </span>
      <Base.Portal>
        <Base.Positioner className="ui-menu-place" sideOffset={4}>
          <Base.Popup className="ui-menu ui-combobox-list">
            <Base.Empty>
              <p className="ui-combobox-empty">Nothing is called so.</p>
            </Base.Empty>
            <Base.List>
              {(option: ComboboxOption) => (
                <Base.Item key={option.value} value={option} className="ui-menu-item">
                  {option.label}
                </Base.Item>
              )}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
