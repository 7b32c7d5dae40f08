'use client';
import { Avatar } from '../ui/avatar';
import type { Mentions } from './use-mentions';

/** The people to choose from after `@`. */
export function MentionList({ mentions }: { mentions: Mentions }) {
  const { found, list, at } = mentions;
  return (
    <div className="mention-place">
      <p className="ui-hidden" role="status">
        {found.length > 0 && `${found.length} to choose from with the arrow keys and Enter`}
      </p>
      {found.length > 0 && (
        <div id={list} className="mention-list" role="listbox" aria-label="People">
          {found.map((person, index) => (
            // The keys of the list are pressed in the field, which keeps the focus.
            <div
              key={person.id}
              id={`${list}-${index}`}
              className="mention-option"
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              onMouseDown={(event) => {
                event.preventDefault();
                mentions.choose(person);
              }}
            >
              <Avatar name={person.name} /> {person.name}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
