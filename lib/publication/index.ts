/** The publication's settings and sections. */
export {
  type LicenceStance,
  type PublicationSettings,
  publicationSettings,
  type SectionLine,
  sections,
} from './queries';
