/**
 * The files of documents, in the data folder: one a version, by its id. Whole before its row is there, gone after it: what has no row
 * is swept, so that neither a crash nor a database that refused leaves a file behind.
 */
import { Uploads } from '../imports/uploads';

export const documentFiles = (dataDir: string): Uploads => new Uploads(dataDir, 'documents', 'file');
