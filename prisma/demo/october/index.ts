import { ardilesLease } from './ardiles-lease';
import { elevatorPrices } from './elevator-prices';
import { mwambaoSigns } from './mwambao-signs';
import { planaltoServers } from './planalto-servers';
import { riverCourt } from './river-court';
import { sableusesCount } from './sableuses-count';
import { squidLights } from './squid-lights';
import { stadiumTerraces } from './stadium-terraces';
import { tamritShares } from './tamrit-shares';
import { zholkentGauge } from './zholkent-gauge';

/** The published issue’s articles in running order. */
export const octoberArticles = [
  ardilesLease,
  zholkentGauge,
  tamritShares,
  planaltoServers,
  sableusesCount,
  riverCourt,
  squidLights,
  elevatorPrices,
  stadiumTerraces,
  mwambaoSigns,
];
