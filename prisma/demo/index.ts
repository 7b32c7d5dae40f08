import { accounts, persons } from './people';

export { type DemoArticle, demoDocument, type StoredImages } from './article';
export { type DemoImage, demoImages, paintImage } from './images';
export { demoArticles, demoIssues } from './issues';
export { type AccountKey, accounts, demoPassword, type PersonKey, personIds } from './people';
export { demoPublication, demoSections } from './publication';
export { type DemoOutlet, demoOutlets, proposedOutlet } from './registry';

/** The demo's accounts as a start screen lists them. */
export const demoAccounts = Object.values(accounts);

/** The names that may stand in a byline, with the address of their account where they have one. */
export const demoPersons = Object.entries(persons).map(([key, { id, name, account }]) => ({
  key,
  id,
  name,
  email: account ? accounts[account].email : null,
}));
