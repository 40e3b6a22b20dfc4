import { VCARD_TYPE } from '$lib/domain/directory/vcard';
import { endpoint } from '$lib/server/api';
import { services } from '$lib/server/services';
import { vcardOf } from '$lib/server/vcard';

/** Asked by the browser itself (a link with a download), which sends no protocol version. */
export const GET = endpoint(
	async (event) => {
		const { caller } = await event.locals.visitor();
		const { table = '', id = '' } = event.params;
		const { name, content } = await vcardOf(services().store, caller, table, id);
		return new Response(content, {
			headers: {
				'content-type': VCARD_TYPE,
				'content-disposition': `attachment; filename="${name}"`,
				'cache-control': 'no-store'
			}
		});
	},
	{ anyVersion: true }
);
