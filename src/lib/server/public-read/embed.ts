/**
 * A network's institutions as a page within others' websites (`/einbetten/<network>`). Guarantees: no cookie is read or set, nothing
 * is fetched for it, any page may frame it; a network that is not public is answered as one that does not exist. What else keeps the
 * app out of frames is security-headers.ts, which knows this one address.
 */
import { createHash } from 'node:crypto';
import type { RequestEvent, RequestHandler } from '@sveltejs/kit';
import { embedNotice, embedPage } from '../../export/embed/embed-page';
import { EMBED_STYLE } from '../../export/embed/embed-style';
import { embedView } from '../../export/embed/embed-view';
import { STATUS_OF } from '../../protocol/errors';
import { noteUnexpected } from '../api';
import { addressOf } from '../client-address';
import { AppError } from '../errors';
import { services } from '../services';
import { openAnswer } from './open-answer';

const style = createHash('sha256').update(EMBED_STYLE).digest('base64');
/** Who may frame it, the hooks say. */
const HEADERS = {
	'content-type': 'text/html; charset=utf-8',
	'content-security-policy': `default-src 'none'; style-src 'sha256-${style}'; form-action 'self'; base-uri 'none'`
};

export const embedded: RequestHandler = async (event) => {
	try {
		await services().limits.take('public', { address: addressOf(event), account: async () => '' });
		return await show(event);
	} catch (error) {
		return refusal(error);
	}
};

async function show(event: RequestEvent): Promise<Response> {
	const { params, url } = event;
	const network = await services().publicDirectory.of(params.network ?? '');
	if (!network) throw new AppError('not_found');
	const view = embedView(network.rows, { place: url.searchParams.get('ort') ?? '', page: pageIn(url) });
	return openAnswer(event, embedPage(view, { app: url.origin, day: network.rows.day }), HEADERS);
}

function pageIn({ searchParams }: URL): number {
	const text = searchParams.get('seite') ?? '';
	return /^\d{1,4}$/.test(text) ? Number(text) : 1;
}

function refusal(error: unknown): Response {
	const { code, retryAfter } =
		error instanceof AppError ? error : { code: 'unexpected' as const, retryAfter: undefined };
	if (code === 'unexpected') noteUnexpected(error);
	const page =
		code === 'not_found'
			? embedNotice('Keine öffentliche Auskunft', 'Dieses Netzwerk zeigt hier zurzeit nichts.')
			: embedNotice('Zurzeit nicht zu lesen', 'Bitte versuchen Sie es in einigen Minuten noch einmal.');
	const headers = {
		...HEADERS,
		'cache-control': 'no-store',
		...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) })
	};
	return new Response(page, { status: STATUS_OF[code], headers });
}
