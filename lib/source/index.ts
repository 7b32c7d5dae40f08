/** The index of what articles cite: derived from their documents, never needed to read one. */
export { indexSources } from './index-sources';
export {
  SOURCES_A_PAGE,
  type SourceFilter,
  type SourceLine,
  sourceCount,
  sourcesFor,
} from './queries';
export { rebuildSources } from './rebuild-sources';
