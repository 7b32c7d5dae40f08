import { Specimen } from './specimen';

const SWATCHES = [
  ['canvas', '--canvas', '--ink'],
  ['paper', '--paper', '--ink'],
  ['sunken', '--sunken', '--ink-soft'],
  ['raised', '--raised', '--ink-faint'],
  ['accent', '--accent-fill', '--on-accent'],
  ['accent wash', '--accent-wash', '--accent'],
  ['cover', '--cover', '--on-cover'],
  ['danger', '--danger-fill', '--on-danger'],
  ['info', '--info-wash', '--info-ink'],
  ['good', '--good-wash', '--good-ink'],
  ['warn', '--warn-wash', '--warn-ink'],
  ['bad', '--bad-wash', '--bad-ink'],
] as const;

const PASSAGES = [
  { lang: 'es', dir: 'ltr', text: 'El puerto abrirá en primavera, según la autoridad.' },
  { lang: 'ru', dir: 'ltr', text: 'Порт откроется весной, сообщили в администрации.' },
  { lang: 'ar', dir: 'rtl', text: 'سيُفتتح الميناء في الربيع، بحسب السلطة المحلية.' },
  { lang: 'zh', dir: 'ltr', text: '据当局称，港口将于春季开放。' },
] as const;

/** Colours, typefaces and scripts. */
export function TypeSpecimens() {
  return (
    <>
      <Specimen title="Paper and ink">
        {() => (
          <div className="gallery-swatches">
            {SWATCHES.map(([name, paper, ink]) => (
              <div
                key={name}
                className="gallery-swatch"
                style={{ background: `var(${paper})`, color: `var(${ink})` }}
              >
                {name}
              </div>
            ))}
          </div>
        )}
      </Specimen>
      <Specimen title="Type">
        {() => (
          <>
            <p className="ui-kicker">Trade &amp; harbours</p>
            <p className="gallery-display">A port changes hands</p>
            <p className="gallery-quote">
              “The port will open in spring, whatever the ministry says.”
            </p>
            <p className="gallery-reading">
              The lease was signed on Monday, for 25 years and two berths of four, after a tender
              that had drawn a single bid.<span className="gallery-note">1</span>{' '}
              <a href="#main">Read the original</a> beside its translation.
            </p>
          </>
        )}
      </Specimen>
      <Specimen title="Scripts">
        {() => (
          <>
            {PASSAGES.map(({ lang, dir, text }) => (
              <p key={lang} className="gallery-reading" lang={lang} dir={dir}>
                {text}
              </p>
            ))}
          </>
        )}
      </Specimen>
    </>
  );
}
