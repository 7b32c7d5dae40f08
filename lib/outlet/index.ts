/** The registry of outlets: who published what articles cite, described in the house's words. */
export { COUNTRIES, countryName } from './countries';
export { createOutlet, proposeOutlet } from './create-outlet';
export { decideProposal } from './decide-proposal';
export { describeOutlet } from './describe-outlet';
export { mergeOutlets } from './merge-outlets';
export { outletsCited } from './outlet-facts';
export {
  mayWithOutlets,
  OUTLET_ACTIONS,
  OUTLET_POLICY,
  type OutletAction,
  type OutletState,
} from './policy';
export {
  knownOutlets,
  mergeTargets,
  OUTLETS_A_PAGE,
  type OutletFilter,
  type OutletLine,
  type OutletView,
  outletCounts,
  outletFor,
  outletPlaces,
  outletsFor,
  suggestedOutlets,
} from './queries';
export { holdRegistry } from './registry-lock';
export { updateOutlet } from './update-outlet';
