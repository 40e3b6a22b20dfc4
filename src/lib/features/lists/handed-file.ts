/** A file as it comes from the server. */
import type { HandedOut } from '../../protocol/desk-lists';

export function fileOf({ name, type, content }: HandedOut): File {
	const bytes = Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0));
	return new File([bytes], name, { type });
}
