/** What everybody may read of a network without the app: HSDS, for programs of others (docs/hsds.md). None of it knows a cookie. */
import type { Endpoint } from '../endpoint';
import { listQuery, pagedQuery } from '../public-read';

const OPEN = { method: 'GET', anyVersion: true, who: 'anyone', limit: 'public' } as const;
const HSDS = '/api/public/hsds/[network]';

export const PUBLIC = {
	about: { ...OPEN, path: HSDS },
	description: { ...OPEN, path: `${HSDS}/openapi.json` },
	everything: { ...OPEN, path: `${HSDS}/hsds.zip` },
	organizations: { ...OPEN, path: `${HSDS}/organizations`, query: listQuery },
	organization: { ...OPEN, path: `${HSDS}/organizations/[id]` },
	services: { ...OPEN, path: `${HSDS}/services`, query: listQuery },
	service: { ...OPEN, path: `${HSDS}/services/[id]` },
	locations: { ...OPEN, path: `${HSDS}/service_at_locations`, query: pagedQuery },
	location: { ...OPEN, path: `${HSDS}/service_at_locations/[id]` }
} as const satisfies Record<string, Endpoint>;
