/** The publication's settings and sections. */
export { addSection } from './add-section';
export { changeSettings, PUBLICATION } from './change-settings';
export { mastheadText } from './masthead';
export { moveSection } from './move-section';
export {
  type LicenceStance,
  type PrintedSettings,
  type PublicationSettings,
  printedSettings,
  publicationSettings,
  type SectionLine,
  type SectionUse,
  sections,
  sectionsInUse,
} from './queries';
export { removeSection } from './remove-section';
export { renameSection } from './rename-section';
