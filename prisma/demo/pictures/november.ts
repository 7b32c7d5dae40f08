import { auditCourt } from '../artwork/audit-court';
import { fishDam } from '../artwork/fish-dam';
import { freeZoneParcels } from '../artwork/free-zone-parcels';
import { islandFerry } from '../artwork/island-ferry';
import { libraryTrain } from '../artwork/library-train';
import { lighthouseSale } from '../artwork/lighthouse-sale';
import { novemberCover } from '../artwork/november-cover';
import { oysterRafts } from '../artwork/oyster-rafts';
import { schoolBus } from '../artwork/school-bus';
import { seaweedLines } from '../artwork/seaweed-lines';
import { windPass } from '../artwork/wind-pass';
import type { DemoImage } from '../images';

/** The pictures of the issue in the making and of what isn’t placed yet. */
export const novemberPictures: Record<string, DemoImage> = {
  'cover-november': {
    draw: novemberCover,
    caption: 'On the cover: the pass above Peñas Altas by moonlight.',
    alt: 'Two pylons and a line of wind turbines stand on a mountain pass under a full moon; a village is lit below.',
    creator: 'Lucía Bermejo-Oak',
    sourceUrl: 'https://dibujos-de-cancha.example/portadas/el-paso',
    licence: 'permission',
  },
  'island-ferry': {
    draw: islandFerry,
    caption: 'The catamaran leaves Isola Lunga in September, for the last time this year.',
    alt: 'A white ferry with a red funnel sails away from a wooden pier toward a mountainous island.',
    creator: 'Dario Lesinigo',
    sourceUrl: 'https://acquerelli-del-golfo.example/isola-lunga/partenza',
    licence: 'CC-BY-SA-4.0',
  },
  'wind-pass': {
    draw: windPass,
    caption: 'Turbines and pylons above Peñas Altas; the drove road runs below the ridge.',
    alt: 'A row of wind turbines and three pylons on dark ridges before a red evening sky; a few lit houses to the right.',
    creator: 'Lucía Bermejo-Oak',
    sourceUrl: 'https://dibujos-de-cancha.example/sierra/penas-altas',
    licence: 'CC-BY-2.0',
  },
  'audit-court': {
    draw: auditCourt,
    caption: 'The Court of Audit of Serra Clara, with its door open.',
    alt: 'The columns and steps of a classical building in low sun; light falls from an open door down the stairs.',
    creator: 'Jorge Tavares-Lund',
    sourceUrl: 'https://planalto-em-desenho.example/obras/tribunal',
    licence: 'CC-BY-4.0',
  },
  'oyster-rafts': {
    draw: oysterRafts,
    caption: 'Rafts in Lanwan Bay with the lines sailed this autumn; those in red are disputed.',
    alt: 'Seen from above, rows of bamboo rafts on turquoise water, parted by dashed white lines and two red ones.',
    creator: 'Sunniva Tan',
    sourceUrl: 'https://harbour-review.example/pictures/oyster-rafts',
    licence: 'own-work',
  },
  'library-train': {
    draw: libraryTrain,
    caption: 'The library carriage at Verkhny Brod.',
    alt: 'One red carriage with lit windows in a grey train among birches in snow; people with parcels stand before it.',
    creator: 'Timur Adylov-Brandt',
    sourceUrl: 'https://steppe-pictures.example/series/northern-line/02',
    licence: 'CC-BY-SA-4.0',
  },
  'free-zone-parcels': {
    draw: freeZoneParcels,
    caption: 'The inspection hall of the free zone has two bays.',
    alt: 'A customs officer stands before a sea of parcels in a hall with two bright doors.',
    creator: 'Hafsa Ouarzig',
    sourceUrl: 'https://images-du-sud.example/nahr-al-mina/la-halle',
    licence: 'CC-BY-NC-4.0',
  },
  'fish-dam': {
    draw: fishDam,
    caption: 'The bottom gates at Valmer are open.',
    alt: 'Water bursts from three gates at the foot of a concrete dam between wooded cliffs; four trout swim in the pool.',
    creator: 'Yann Kerdélan',
    sourceUrl: 'https://carnets-des-sableuses.example/planches/le-barrage',
    licence: 'CC-BY-SA-4.0',
  },
  'seaweed-lines': {
    draw: seaweedLines,
    caption: 'Kelp on its lines, a month before the harvest.',
    alt: 'Brown fronds hang from a rope with orange buoys in green water lit from above.',
    creator: 'Dario Lesinigo',
    sourceUrl: 'https://acquerelli-del-golfo.example/sotto/alghe',
    licence: 'CC0-1.0',
  },
  'school-bus': {
    draw: schoolBus,
    caption: 'The school bus of the Oberlinthal on its second round.',
    alt: 'A yellow bus with its lights on drives along a valley road at first light.',
    creator: 'Anselm Rood',
    sourceUrl: 'https://roadstead-maps.example/sketches/school-bus',
    licence: 'CC-BY-4.0',
  },
  'lighthouse-sale': {
    draw: lighthouseSale,
    caption: 'One of the forty.',
    alt: 'A red and white lighthouse on a cliff throws its beam over the sea at dusk.',
    creator: 'Yann Kerdélan',
    sourceUrl: 'https://carnets-des-sableuses.example/planches/le-phare',
    licence: 'CC-BY-ND-4.0',
  },
};
