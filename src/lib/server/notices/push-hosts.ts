/**
 * Where a push may go. The address comes from the phone, and the server calls it: without this list anybody with an
 * account could make the server knock at doors inside its network. So only the browsers' push services, over TLS and
 * on their usual port, and what the operator names (PUSH_HOSTS); plain HTTP for loopback alone, and only if it is named.
 */
const SERVICES = [
	/^fcm\.googleapis\.com$/,
	/^updates\.push\.services\.mozilla\.com$/,
	/^([a-z0-9-]+\.)+notify\.windows\.com$/,
	/^([a-z0-9-]+\.)+push\.apple\.com$/
];
const LOOPBACK = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;

/** Whether the server may call `endpoint`. `also` are hosts as an address writes them, with a port that is not 443. */
export function isPushEndpoint(endpoint: string, also: readonly string[]): boolean {
	const url = parse(endpoint);
	if (!url || url.username !== '' || url.password !== '') return false;
	if (url.protocol === 'http:') return LOOPBACK.test(url.host) && also.includes(url.host);
	if (url.protocol !== 'https:') return false;
	return also.includes(url.host) || SERVICES.some((service) => service.test(url.host));
}

function parse(text: string): URL | undefined {
	return URL.canParse(text) ? new URL(text) : undefined;
}
