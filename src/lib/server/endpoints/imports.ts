/** Lists that an office brings in. */
import { IMPORTS } from '../../protocol/endpoints/imports';
import { serve } from '../serve';
import { services } from '../services';

export const list = serve(IMPORTS.list, async ({ visitor }) => ({
	imports: await services().imports.list((await visitor()).caller)
}));

export const upload = serve(IMPORTS.upload, async ({ query, file, visitor }) =>
	services().imports.upload((await visitor()).caller, query, file)
);

export const change = serve(IMPORTS.change, async ({ body, visitor }) => ({
	import: await services().imports.change((await visitor()).caller, body)
}));

export const one = serve(IMPORTS.one, async ({ query, visitor }) =>
	services().imports.one((await visitor()).caller, query.id)
);

export const rows = serve(IMPORTS.rows, async ({ query: { id, part, page }, visitor }) =>
	services().imports.rows((await visitor()).caller, { id, part, page: Number(page) })
);
