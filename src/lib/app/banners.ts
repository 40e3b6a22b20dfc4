/** Which sentences stand above every page, from how the phone is in step with the server. */
import type { SyncStatus } from '../local/live/status';
import { count, formatAgo } from '../text/format';
import { STANDING_SENTENCES } from '../text/standing-errors';

export interface Banner {
	id: 'storage' | 'refused' | 'network';
	tone: 'neutral' | 'warn';
	text: string;
	/** Leads to what waits or was refused. */
	toItems?: boolean;
}

type Known = Pick<SyncStatus, 'problem' | 'pending' | 'refused' | 'lastSuccess'>;

/** Worst first. `online` is the browser's own word, `status` undefined until the phone has been read. */
export function bannersFor(status: Known | undefined, online: boolean, now: Date): Banner[] {
	const banners: Banner[] = [];
	const problem = status?.problem;
	if (problem === 'storage_blocked' || problem === 'storage_full') {
		banners.push({ id: 'storage', tone: 'warn', text: STANDING_SENTENCES[problem] });
	}
	if (status && status.refused > 0) {
		const items = count(status.refused, 'Eingabe wurde', 'Eingaben wurden');
		banners.push({ id: 'refused', tone: 'warn', text: `${items} nicht angenommen.`, toItems: true });
	}
	const network = networkBanner(status, online, now);
	return network ? [...banners, network] : banners;
}

function networkBanner(status: Known | undefined, online: boolean, now: Date): Banner | undefined {
	const problem = status?.problem;
	if (problem === 'captive_portal') {
		return { id: 'network', tone: 'warn', text: STANDING_SENTENCES[problem] };
	}
	const reason =
		!online || problem === 'offline'
			? 'Kein Netz.'
			: problem === 'unavailable'
				? 'Der Server ist zurzeit nicht erreichbar.'
				: undefined;
	if (!reason || !status) return undefined;
	if (status.pending > 0) {
		const items = count(status.pending, 'Eingabe wartet', 'Eingaben warten');
		return { id: 'network', tone: 'warn', text: `${reason} ${items} aufs Senden.`, toItems: true };
	}
	const stand = status.lastSuccess
		? `Stand: ${formatAgo(status.lastSuccess, now)}.`
		: 'Es ist noch nichts geladen. Notrufnummern stehen unter „Akute Gefahr“.';
	return { id: 'network', tone: 'neutral', text: `${reason} ${stand}` };
}
