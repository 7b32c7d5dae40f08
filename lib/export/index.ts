/** An edition → bytes: the only door to the exports. */
export { ExportFailure, type ExportFailureKind } from './failure';
export {
  EXPORT_FORMATS,
  EXPORT_MEDIA_TYPES,
  type ExportFormat,
  exportFileName,
} from './file-name';
export { exportPdf, type LoadImage, type OnProgress, previewPdf } from './pdf/export-pdf';
