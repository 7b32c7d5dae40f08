import {
  approve,
  breakGlass,
  reopen,
  restore,
  sendBack,
  submit,
  takeBack,
  withdraw,
} from './actions';

/** The moves of an article as server actions, by the names the policy gives them. */
export const MOVES = {
  submit,
  'take-back': takeBack,
  'request-changes': sendBack,
  approve,
  'break-glass': breakGlass,
  reopen,
  withdraw,
  restore,
};
