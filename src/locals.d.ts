import type { Visitor } from '$lib/server/auth/lucia';

declare global {
	namespace App {
		interface Locals {
			/** Who asks; looked up when an endpoint wants to know, once per request. */
			visitor(): Promise<Visitor>;
		}
	}
}
