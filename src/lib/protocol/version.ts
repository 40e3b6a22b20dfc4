/**
 * The version of what crosses the wire. A phone may hold an older app for weeks: the server answers an unknown
 * version with the code `upgrade_required`, and the phone keeps its queue until the app is renewed.
 */
export const PROTOCOL_VERSION = 2 as const;
export const PROTOCOL_HEADER = 'x-schutznetz-protocol';
/** With which TABLES_VERSION the app was built: the server leaves out the tables that came later. */
export const TABLES_HEADER = 'x-schutznetz-tables';
/** Of a body that is a file and no JSON. */
export const FILE_TYPE = 'application/octet-stream';
