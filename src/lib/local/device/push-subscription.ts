/**
 * This browser's own subscription to pushes: made, found and ended here, kept by the browser. Which account it belongs to
 * only the server knows (features/notifications). Every call has a time limit: a browser without a way to its push
 * service may never answer.
 */
import { CodedError } from '../coded-error';

const PATIENCE_MS = 20_000;

export interface BrowserSubscription {
	endpoint: string;
	p256dh: string;
	auth: string;
}

/** The subscription that is there; undefined when there is none. */
export async function findSubscription(): Promise<BrowserSubscription | undefined> {
	const found = await present();
	return found ? describe(found) : undefined;
}

/** A subscription under the server's `publicKey`; one under an older key is replaced. */
export async function makeSubscription(publicKey: string): Promise<BrowserSubscription> {
	const key = fromBase64url(publicKey);
	const old = await present();
	if (old && !isSame(old.options.applicationServerKey, key)) await old.unsubscribe();
	const { pushManager } = await inTime(navigator.serviceWorker.ready);
	const options = { userVisibleOnly: true, applicationServerKey: key };
	return describe(await inTime(pushManager.subscribe(options)));
}

/** Ends it, if there is one: the push service then tells the server that this browser is gone. */
export async function endSubscription(): Promise<void> {
	await (await present())?.unsubscribe();
}

/** SHA-256 of the endpoint in hex, as the server lists it. */
export async function endpointHash({ endpoint }: BrowserSubscription): Promise<string> {
	const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(endpoint));
	return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function present(): Promise<PushSubscription | null> {
	if (!('serviceWorker' in navigator) || !('PushManager' in window)) return null;
	const registration = await navigator.serviceWorker.getRegistration();
	return registration ? inTime(registration.pushManager.getSubscription()) : null;
}

function describe(subscription: PushSubscription): BrowserSubscription {
	const { p256dh = '', auth = '' } = subscription.toJSON().keys ?? {};
	return { endpoint: subscription.endpoint, p256dh, auth };
}

async function inTime<T>(answer: Promise<T>): Promise<T> {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const late = new Promise<never>((_, reject) => {
		timer = setTimeout(() => reject(new CodedError('offline')), PATIENCE_MS);
	});
	return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

function fromBase64url(text: string): Uint8Array<ArrayBuffer> {
	const binary = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
	return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

function isSame(known: ArrayBuffer | null, key: Uint8Array): boolean {
	const bytes = new Uint8Array(known ?? new ArrayBuffer(0));
	return bytes.length === key.length && bytes.every((byte, at) => byte === key[at]);
}
