/** The schema of every table. Phones load its halves where they need them; the server and forms that any table may have take all. */
import { ownSchemas } from './own-schemas';
import { sharedSchemas } from './shared-schemas';

export const schemas = { ...sharedSchemas, ...ownSchemas } as const;
