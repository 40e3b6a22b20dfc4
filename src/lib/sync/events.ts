/**
 * The server's stream of "there is news", as a doorbell: it carries no content, a pull follows. The browser reconnects by
 * itself after a broken connection, but gives up for good after a wrong answer (a captive portal): `open` again then.
 */
import { API } from '../protocol/api';
import { NEWS_EVENT } from '../protocol/events';

export interface NewsStream {
	/** Opens it, unless it is open or opening. */
	open(): void;
	close(): void;
}

export function createNewsStream(
	onNews: () => void,
	create: (url: string) => EventSource = (url) => new EventSource(url)
): NewsStream {
	let source: EventSource | undefined;
	return {
		open() {
			if (source && source.readyState !== 2) return;
			source = create(API.events);
			source.addEventListener(NEWS_EVENT, onNews);
			let opened = false;
			source.addEventListener('open', () => {
				// What happened while it was broken, it tells nobody.
				if (opened) onNews();
				opened = true;
			});
		},
		close() {
			source?.close();
			source = undefined;
		}
	};
}
