/**
 * The headers every answer carries, as a pure function: used by the hooks, and by the production server around them for
 * prerendered pages and static files, which never pass the hooks.
 * A page's Content-Security-Policy comes from SvelteKit (nonce or hash of its one inline script); this adds what a page's
 * own cannot say, and gives everything that is no page a policy of its own.
 */
export type AnswerKind = 'page' | 'file' | 'api' | 'embedded';

const POLICY: Readonly<Record<AnswerKind, string>> = {
	// A second policy beside SvelteKit's: both hold.
	page: "frame-ancestors 'none'; object-src 'none'; base-uri 'none'",
	// Workers take the policy of their own file: they may fetch from here, and nowhere else.
	file: "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'",
	api: "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
	// The one page for others' websites: any of them may frame it. Beside its own policy, which lets nothing be fetched.
	embedded: "base-uri 'none'; frame-ancestors *"
};
/** What keeps an answer from other origins would keep the embedded page from where it belongs. */
const EMBEDDED = /^\/einbetten\/[a-z0-9]{15}$/;

const ALWAYS = {
	'x-content-type-options': 'nosniff',
	'x-frame-options': 'DENY',
	'referrer-policy': 'no-referrer',
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin',
	'permissions-policy': [
		'geolocation=(self)',
		...['camera', 'microphone', 'payment', 'usb', 'serial', 'midi', 'browsing-topics'].map(
			(feature) => `${feature}=()`
		)
	].join(', ')
} as const;

/** Header names (lower case) and values; `content-security-policy` is to be added to one that is there, not to replace it. */
export function securityHeaders({
	kind,
	https
}: {
	kind: AnswerKind;
	https: boolean;
}): Record<string, string> {
	const { 'x-frame-options': unframed, ...always } = ALWAYS;
	return {
		...always,
		...(kind === 'embedded'
			? { 'cross-origin-resource-policy': 'cross-origin' }
			: { 'x-frame-options': unframed }),
		'content-security-policy': POLICY[kind],
		...(https ? { 'strict-transport-security': 'max-age=31536000' } : {})
	};
}

/** What an answer is, by its path and content type. */
export function answerKind(path: string, contentType: string | null | undefined): AnswerKind {
	if (path.startsWith('/api/')) return 'api';
	// Whatever it answers: "not modified" says no type.
	if (EMBEDDED.test(path)) return 'embedded';
	return contentType?.startsWith('text/html') ? 'page' : 'file';
}
