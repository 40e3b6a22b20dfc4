/**
 * A push → what the phone shows, and where a tap leads. Guarantees: the words come from this app (protocol/notice-kinds.ts), never
 * from the push, and every push shows something, as browsers demand. It fetches nothing: the app syncs when it is opened.
 */
import { isNoticeKind, NOTICES, UNKNOWN_NOTICE, type NoticeText } from '../lib/protocol/notice-kinds';

/** Answers pushes and taps on them from now on. */
export function answerPushes(worker: ServiceWorkerGlobalScope): void {
	worker.addEventListener('push', (event) => event.waitUntil(show(worker, event.data)));
	worker.addEventListener('notificationclick', (event) => {
		event.notification.close();
		event.waitUntil(open(worker.clients, pageOf(event.notification.data)));
	});
}

function show({ registration }: ServiceWorkerGlobalScope, data: PushMessageData | null): Promise<void> {
	const { kind, text } = read(data);
	return registration.showNotification('Schutznetz', {
		body: text.sentence,
		// Several of one kind become one: nobody needs five that say the same.
		tag: kind,
		lang: 'de',
		icon: '/icons/icon-192.png',
		data: { page: text.page }
	});
}

function read(data: PushMessageData | null): { kind: string; text: NoticeText } {
	try {
		const { kind } = data?.json() as { kind?: unknown };
		if (isNoticeKind(kind)) return { kind, text: NOTICES[kind] };
	} catch {
		// Not ours, or of a later version.
	}
	return { kind: 'unknown', text: UNKNOWN_NOTICE };
}

function pageOf(data: unknown): string {
	const page = (data as { page?: unknown } | null)?.page;
	return typeof page === 'string' ? page : UNKNOWN_NOTICE.page;
}

/** The window that shows the page already, else one that is open (what is being written there is kept), else a new one. */
async function open(clients: Clients, page: string): Promise<unknown> {
	const windows = await clients.matchAll({ type: 'window' });
	const there = windows.find(({ url }) => new URL(url).pathname === page);
	if (there) return there.focus();
	const [any] = windows;
	if (!any) return clients.openWindow(page);
	const focused = await any.focus();
	return focused.navigate(page);
}
