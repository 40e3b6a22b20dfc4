/** Where a login leads back to: a page of this app, whatever stands in the address. */
const BASE = 'https://app.invalid';
const HOME = '/';
const KEPT = 'zurueck';

/** `wanted` as path of this app; the start page when it points elsewhere or back to the login. */
export function safeReturnPath(wanted: string | null | undefined): string {
	// A backslash or a control character is read differently by browser and parser: refuse them outright.
	if (!wanted || !/^\/(?!\/)[^\\\p{Cc}]*$/u.test(wanted)) return HOME;
	const url = URL.canParse(wanted, BASE) ? new URL(wanted, BASE) : undefined;
	if (url?.origin !== BASE || /^\/(anmelden|api)(\/|$)/.test(url.pathname)) return HOME;
	if (url.pathname.startsWith('//')) return HOME;
	// Brackets name parameters of a route for SvelteKit's `resolve`.
	return (url.pathname + url.search + url.hash).replaceAll('[', '%5B').replaceAll(']', '%5D');
}

/** For a sign-in that leads over another site: this tab comes back to `path`. Where a browser keeps nothing, to the start page. */
export function keepReturnPath(path: string): void {
	try {
		sessionStorage.setItem(KEPT, path);
	} catch {
		// As said.
	}
}

/** Once: the next sign-in leads back to where it began. */
export function takeReturnPath(): string | null {
	try {
		const path = sessionStorage.getItem(KEPT);
		sessionStorage.removeItem(KEPT);
		return path;
	} catch {
		return null;
	}
}
