'use client';
import './filter-form.css';
import { type ReactNode, useEffect, useRef } from 'react';

type FilterFormProps = {
  label: string;
  /** The address of the list; the fields become its parameters. */
  address: string;
  children: ReactNode;
};

/** A form that asks for a list by its address. What is left empty does not stand in it. */
export function FilterForm({ label, address, children }: FilterFormProps) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const shorten = ({ formData }: FormDataEvent) => {
      for (const [name, value] of [...formData.entries()]) {
        if (value === '') formData.delete(name);
      }
    };
    const element = form.current;
    element?.addEventListener('formdata', shorten);
    return () => element?.removeEventListener('formdata', shorten);
  }, []);
  return (
    <search aria-label={label}>
      <form ref={form} method="get" action={address} className="ui-filter-form">
        {children}
      </form>
    </search>
  );
}
