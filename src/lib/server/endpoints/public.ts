/** What everybody may read of a network without the app. What is public, and what becomes of it, is in server/public-read. */
import type { RequestEvent } from '@sveltejs/kit';
import { fileStem } from '../../domain/directory/vcard';
import { organizationInBriefOf, serviceInBriefOf } from '../../export/hsds/documents';
import { openApiOf } from '../../export/hsds/openapi';
import { HSDS_VERSION } from '../../export/hsds/profile';
import { PUBLIC } from '../../protocol/endpoints/public';
import { partOf } from '../../protocol/public-read';
import { AppError } from '../errors';
import { archiveOf } from '../public-read/archive';
import type { PublicNetwork } from '../public-read/directory';
import { forEveryOrigin, openAnswer } from '../public-read/open-answer';
import { pageFrom } from '../public-read/page';
import { serve } from '../serve';
import { services as parts } from '../services';

export const about = forEveryOrigin(
	serve(PUBLIC.about, async ({ event }) => {
		await networkOf(event);
		const described = `${baseOf(event)}/openapi.json`;
		return json(event, { version: HSDS_VERSION, profile: described, openapi_url: described });
	})
);

export const description = forEveryOrigin(
	serve(PUBLIC.description, async ({ event }) => {
		const { rows } = await networkOf(event);
		return json(event, openApiOf(baseOf(event), rows.region.name));
	})
);

export const everything = forEveryOrigin(
	serve(PUBLIC.everything, async ({ event }) => {
		const { rows, hsds } = await networkOf(event);
		return openAnswer(event, archiveOf(hsds, rows.day), {
			'content-type': 'application/zip',
			'content-disposition': `attachment; filename="${fileStem(`hsds ${rows.region.name}`)}.zip"`
		});
	})
);

export const organizations = forEveryOrigin(
	serve(PUBLIC.organizations, async ({ event, query }) => {
		const page = pageFrom((await networkOf(event)).hsds.organizations, partOf(query));
		if (query.full === 'true') return json(event, page);
		return json(event, { ...page, contents: page.contents.map(organizationInBriefOf) });
	})
);

export const organization = forEveryOrigin(
	serve(PUBLIC.organization, async ({ event }) =>
		json(event, byId((await networkOf(event)).hsds.organizations, event))
	)
);

export const services = forEveryOrigin(
	serve(PUBLIC.services, async ({ event, query }) => {
		const page = pageFrom((await networkOf(event)).hsds.services, partOf(query));
		if (query.full === 'true') return json(event, page);
		return json(event, { ...page, contents: page.contents.map(serviceInBriefOf) });
	})
);

export const service = forEveryOrigin(
	serve(PUBLIC.service, async ({ event }) => json(event, byId((await networkOf(event)).hsds.services, event)))
);

export const locations = forEveryOrigin(
	serve(PUBLIC.locations, async ({ event, query }) =>
		json(event, pageFrom((await networkOf(event)).hsds.serviceAtLocations, partOf(query)))
	)
);

export const location = forEveryOrigin(
	serve(PUBLIC.location, async ({ event }) =>
		json(event, byId((await networkOf(event)).hsds.serviceAtLocations, event))
	)
);

/** One that is not public looks like one that does not exist. */
async function networkOf({ params }: RequestEvent): Promise<PublicNetwork> {
	const network = await parts().publicDirectory.of(params.network ?? '');
	if (!network) throw new AppError('not_found');
	return network;
}

function byId<T extends { id: string }>(documents: readonly T[], { params }: RequestEvent): T {
	const found = documents.find(({ id }) => id === params.id);
	if (!found) throw new AppError('not_found');
	return found;
}

const baseOf = ({ url, params }: RequestEvent) => `${url.origin}/api/public/hsds/${params.network}`;

function json(event: RequestEvent, content: unknown): Promise<Response> {
	return openAnswer(event, JSON.stringify(content), { 'content-type': 'application/json' });
}
