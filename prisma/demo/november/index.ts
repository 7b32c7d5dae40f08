import { auditorsLunch } from './auditors-lunch';
import { ferrySubsidy } from './ferry-subsidy';
import { fishDam } from './fish-dam';
import { freeZoneParcels } from './free-zone-parcels';
import { libraryTrain } from './library-train';
import { lighthouseSale } from './lighthouse-sale';
import { oysterMap } from './oyster-map';
import { schoolBus } from './school-bus';
import { seaweedPolicy } from './seaweed-policy';
import { windPass } from './wind-pass';

/** What is approved for the issue in the making, in running order. */
export const novemberArticles = [ferrySubsidy, windPass, auditorsLunch, oysterMap];

/** What is still being written and reviewed, and what was withdrawn. */
export const unplacedArticles = [
  libraryTrain,
  freeZoneParcels,
  fishDam,
  seaweedPolicy,
  schoolBus,
  lighthouseSale,
];
