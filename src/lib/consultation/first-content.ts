// Whether a request still says what it said when this device first had it: whoever can read it could have put other words in
// their place. Kept is a hash with the request's secret in it, which tells nothing to whoever finds the device. Not here:
// who did it, and that among those who could not open it before, there is nothing to compare with.
import { requestContent, type RequestContent } from '$lib/domain/consultation/request-content';
import { deviceDb, type DeviceDb } from '$lib/local/device/device-db';
import { knownMatter, rememberMatter } from '$lib/local/device/known-readers';

export interface ReadContent {
	content: RequestContent;
	secret: string;
}

/** The same for the same words, however often they were sealed anew. */
export async function contentHash({ content, secret }: ReadContent): Promise<string> {
	// In the order of the schema, whoever wrote it down.
	const text = JSON.stringify([secret, requestContent.parse(content)]);
	const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
	return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** False when it is not what was here first; what is here first is kept. */
export async function isFirstContent(
	request: string,
	opened: ReadContent,
	db: DeviceDb = deviceDb
): Promise<boolean> {
	const matter = `request/${request}`;
	const hash = await contentHash(opened);
	const { content } = await knownMatter(matter, db);
	if (content === undefined) await rememberMatter(matter, { content: hash }, db);
	return content === undefined || content === hash;
}
