import { dateInWords } from '../../document';
import type { SiteEdition } from '../arrange-editions';
import { Picture } from './picture';

/** The cover as the PDF shows it: picture, title, and the headlines that open the sections. */
export function Cover({ edition }: { edition: SiteEdition }) {
  const { issue, publication } = edition.edition;
  const [lead, ...others] = edition.sections.flatMap(({ title, articles }) => {
    const first = articles[0];
    return first ? [{ id: first.id, section: title, headline: first.headline }] : [];
  });
  return (
    <div className="cover" data-plain={issue.cover ? undefined : ''}>
      {issue.cover && (
        <Picture
          image={issue.cover.image}
          alt={issue.cover.alt}
          sizes="(min-width: 60rem) 26rem, 100vw"
          first
        />
      )}
      {/* The words of the cover stand beside it too: nobody needs to hear them twice. */}
      <div className="cover-words" aria-hidden="true">
        <p className="cover-facts">
          <span>
            Volume {issue.volume} · Number {issue.number}
          </span>
          <span>{dateInWords(issue.month)}</span>
        </p>
        <CoverTitle title={publication.title} />
        {lead && (
          <div className="cover-lead">
            <p className="cover-section">{lead.section}</p>
            <p className="cover-headline">{lead.headline}</p>
          </div>
        )}
        <div className="cover-others">
          {others.slice(0, 3).map(({ id, section, headline }) => (
            <div key={id}>
              <p className="cover-section">{section}</p>
              <p>{headline}</p>
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}

// The last word of the title stands large, as on the printed cover.
function CoverTitle({ title }: { title: string }) {
  const words = title.split(' ');
  const last = words.pop() ?? '';
  return (
    <p className="cover-title" data-length={last.length > 9 ? 'long' : undefined}>
      {words.length > 0 && <span>{words.join(' ')} </span>}
      <b>{last}</b>
    </p>
  );
}
