import './small-parts.css';
import { ArrowLeft, ArrowRight } from 'lucide-react';
import { LinkButton } from './button';

type PaginationProps = {
  label: string;
  /** The addresses of the pages before and after, where there are any. */
  previous?: string;
  next?: string;
};

/** To the page before and the page after of a long list, by key and not by number. */
export function Pagination({ label, previous, next }: PaginationProps) {
  if (!previous && !next) return null;
  return (
    <nav className="ui-pagination" aria-label={label}>
      {previous && (
        <LinkButton href={previous} rel="prev" icon={ArrowLeft}>
          Newer
        </LinkButton>
      )}
      {next && (
        <LinkButton href={next} rel="next" icon={ArrowRight} className="ui-pagination-next">
          Older
        </LinkButton>
      )}
    </nav>
  );
}
