/** Of the database with the files that a person keeps on the phone: for whoever has to take it away and needs nothing else of it. */
export const FILES_DATABASE = 'schutznetz-files';
