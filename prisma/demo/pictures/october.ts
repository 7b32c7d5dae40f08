import { ardilesChart } from '../artwork/ardiles-chart';
import { ardilesCranes } from '../artwork/ardiles-cranes';
import { grainElevators } from '../artwork/grain-elevators';
import { mwambaoSigns } from '../artwork/mwambao-signs';
import { octoberCover } from '../artwork/october-cover';
import { planaltoServers } from '../artwork/planalto-servers';
import { riverCourt } from '../artwork/river-court';
import { sableusesLanterns } from '../artwork/sableuses-lanterns';
import { squidLights } from '../artwork/squid-lights';
import { stadiumTerraces } from '../artwork/stadium-terraces';
import { tamritClock } from '../artwork/tamrit-clock';
import { tamritOasis } from '../artwork/tamrit-oasis';
import { zholkentTrain } from '../artwork/zholkent-train';
import type { DemoImage } from '../images';

/** The pictures of the published issue. */
export const octoberPictures: Record<string, DemoImage> = {
  'cover-october': {
    draw: octoberCover,
    caption: 'On the cover: the northern basin of Puerto Ardiles on the evening of the vote.',
    alt: 'Gantry cranes and stacked containers stand dark against a large setting sun over a harbour.',
    creator: 'Ines Falk',
    sourceUrl: 'https://atelier-falk.example/harbour-review/ardiles-evening',
    licence: 'permission',
  },
  'ardiles-cranes': {
    draw: ardilesCranes,
    caption: 'The container terminal at Puerto Ardiles, seen from the public quay.',
    alt: 'Three gantry cranes above stacks of containers at dusk; a loaded ship lies at the left.',
    creator: 'Ines Falk',
    sourceUrl: 'https://atelier-falk.example/harbour-review/ardiles-terminal',
    licence: 'permission',
  },
  'ardiles-chart': {
    draw: ardilesChart,
    caption:
      'The bay of Ardiles: in red the berths and approach that the terminal asked to reserve, in green those of the public quay.',
    alt: 'A sea chart of a bay with two moles; dashed red and green lines lead in from the open sea to two rows of berths.',
    creator: 'Anselm Rood',
    sourceUrl: 'https://roadstead-maps.example/charts/ardiles-2026',
    licence: 'CC-BY-4.0',
  },
  'zholkent-train': {
    draw: zholkentTrain,
    caption: 'A container train leaves Zholkent on the broad gauge.',
    alt: 'A long double-stacked container train crosses a golden steppe under a wide sky; empty rails run toward the viewer.',
    creator: 'Timur Adylov-Brandt',
    sourceUrl: 'https://steppe-pictures.example/series/zholkent/04',
    licence: 'CC-BY-SA-4.0',
  },
  'tamrit-oasis': {
    draw: tamritOasis,
    caption: 'A channel divides at the main stone of one of the seven Tamrit oases.',
    alt: 'Under a huge low sun a channel runs between palms and parts in two at a squared stone.',
    creator: 'Hafsa Ouarzig',
    sourceUrl: 'https://images-du-sud.example/tamrit/le-partage',
    licence: 'CC-BY-SA-3.0',
  },
  'tamrit-clock': {
    draw: tamritClock,
    caption:
      'Shares of three channels in one cycle of twelve days; each field is a family’s turn, as read aloud on 25 September.',
    alt: 'Three rings around a pool of water are cut into coloured fields of unequal width, like a dial, with one dark hand.',
    creator: 'Anselm Rood',
    sourceUrl: 'https://roadstead-maps.example/diagrams/tamrit-shares',
    licence: 'CC0-1.0',
  },
  'planalto-servers': {
    draw: planaltoServers,
    caption: 'The planned halls above the Itaguara, with the river gauge in front.',
    alt: 'Windowless halls with faint green lights stand between striped fields and a river; a striped gauge rises from the bank.',
    creator: 'Jorge Tavares-Lund',
    sourceUrl: 'https://planalto-em-desenho.example/obras/servidores',
    licence: 'CC-BY-4.0',
  },
  'sableuses-lanterns': {
    draw: sableusesLanterns,
    caption: 'Lamps were brought from the boats when the mains failed at eleven.',
    alt: 'At night lanterns shine along the shore of a low island and on small boats; a crescent moon hangs above.',
    creator: 'Yann Kerdélan',
    sourceUrl: 'https://carnets-des-sableuses.example/planches/la-nuit-des-lampes',
    licence: 'CC-BY-SA-4.0',
  },
  'river-court': {
    draw: riverCourt,
    caption: 'The court’s boat at a landing of the lower river, and its timetable.',
    alt: 'A white two-decked boat with a flag lies on a golden river before dense forest; a sheet of paper hangs on the post of a landing.',
    creator: 'Jorge Tavares-Lund',
    sourceUrl: 'https://planalto-em-desenho.example/obras/barco-da-justica',
    licence: 'CC-BY-4.0',
  },
  'squid-lights': {
    draw: squidLights,
    caption: 'Squid boats at work attract their catch with lamps.',
    alt: 'Boats strung with white lamps light up a black sea; their light falls in long columns on the water.',
    creator: 'Sunniva Tan',
    sourceUrl: 'https://harbour-review.example/pictures/squid-lights',
    licence: 'own-work',
  },
  'grain-elevators': {
    draw: grainElevators,
    caption: 'Grain bags in front of a half-empty elevator.',
    alt: 'A row of pale silos with a red roof stands behind a striped stubble field on which two long white bags are lying.',
    creator: 'Timur Adylov-Brandt',
    sourceUrl: 'https://steppe-pictures.example/series/harvest/11',
    licence: 'CC-BY-SA-4.0',
  },
  'stadium-terraces': {
    draw: stadiumTerraces,
    caption: 'The Estadio del Tablón on its second opening night, with the puddles of the first.',
    alt: 'Floodlights shine on a full stand and a green pitch on which two puddles and a ball are lying.',
    creator: 'Lucía Bermejo-Oak',
    sourceUrl: 'https://dibujos-de-cancha.example/tablon/segunda-noche',
    licence: 'CC-BY-2.0',
  },
  'mwambao-signs': {
    draw: mwambaoSigns,
    caption: 'Shop fronts in the old town of Mtondoni.',
    alt: 'Six narrow shop fronts in bright colours with painted signs and striped awnings; a bicycle leans in the street.',
    creator: 'Rehema Pwani-Lisk',
    sourceUrl: 'https://mtondoni-heritage.example/drawings/shop-fronts',
    licence: 'public-domain',
  },
};
