import {
  type FigureAttributes,
  licenceById,
  licenceKind,
  nodesOfType,
  webHref,
} from '../../document';
import { error, type Found, type PreflightSubject, warning } from './subject';

/** What every figure must say, and whether its licence lets us print it. */
export function figureFindings({ document, rules }: PreflightSubject): Found[] {
  const figures = nodesOfType(document.content ?? [], 'figure');
  return figures.flatMap((figure) => {
    const attributes = figure.attrs as FigureAttributes;
    return [
      ...recordFindings(attributes),
      ...lostFindings(attributes, rules.lostImages ?? []),
      ...licenceFindings(attributes, rules.licencePolicy),
      ...cropFindings(attributes),
    ];
  });
}

function recordFindings(figure: FigureAttributes): Found[] {
  const checks: [boolean, string, string, string][] = [
    [figure.image !== null, 'no-image', 'The figure has no image yet.', 'image'],
    [
      figure.decorative || figure.alt.trim() !== '',
      'no-alternative-text',
      'Say what the image shows, or mark it as decorative.',
      'alt',
    ],
    [figure.creator.trim() !== '', 'no-creator', 'Name who made the image.', 'creator'],
    [
      !isRepository(figure.creator),
      'no-creator',
      `${figure.creator} is where the image was found: name who made it.`,
      'creator',
    ],
    [
      webHref(figure.sourceUrl) !== null,
      'no-source-page',
      'Give the page where the image was found.',
      'sourceUrl',
    ],
  ];
  return checks.flatMap(([holds, code, message, field]) =>
    holds ? [] : [error(code, message, figure.id, field)],
  );
}

function lostFindings({ id, image }: FigureAttributes, lost: readonly string[]): Found[] {
  if (!image || !lost.includes(image.sha256)) return [];
  const message = 'The file of the image is missing or damaged: upload the image again.';
  return [error('lost-image', message, id, 'image')];
}

const REPOSITORIES =
  /^(wikimedia( commons)?|wikipedia|flickr|openverse|unsplash|pexels|pixabay|google( images)?|(the )?internet|twitter|x|facebook|instagram|youtube|pinterest)(\.(com|org))?$/i;

// A place where anybody uploads is no creator; an agency, which answers for its pictures, may be.
function isRepository(creator: string): boolean {
  return REPOSITORIES.test(creator.trim());
}

function licenceFindings(
  figure: FigureAttributes,
  policy: PreflightSubject['rules']['licencePolicy'],
): Found[] {
  const licence = licenceById(figure.licence);
  if (!licence && figure.licenceTyped) {
    const message = `“${figure.licenceTyped}” is not a licence of the list.`;
    return [error('unknown-licence', message, figure.id, 'licence')];
  }
  if (!licence) return [error('no-licence', 'Choose the licence.', figure.id, 'licence')];
  if (policy.refused?.includes(licenceKind(licence))) {
    const message = `${licence.label} is not accepted here.`;
    return [error('licence-refused', message, figure.id, 'licence')];
  }
  const flags: [boolean, 'allow' | 'warning' | 'error', string][] = [
    [licence.nonCommercial, policy.nonCommercial, 'forbids commercial use'],
    [licence.noDerivatives, policy.noDerivatives, 'forbids changes'],
  ];
  return flags.flatMap(([flagged, level, why]): Found[] => {
    if (!flagged || level === 'allow') return [];
    const message = `${licence.label} ${why}.`;
    return [{ code: 'licence-restricts', level, message, blockId: figure.id, field: 'licence' }];
  });
}

function cropFindings(figure: FigureAttributes): Found[] {
  const licence = licenceById(figure.licence);
  if (!figure.crop || !licence?.noDerivatives) return [];
  const message = `${licence.label} forbids changes, but the image is cropped.`;
  return [warning('crop-forbidden', message, figure.id, 'crop')];
}
