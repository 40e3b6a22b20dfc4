/** The log of acts as a table for Excel. At its head stands the last number with its hash: by them somebody sees later that nothing was changed. */
import type { ChainState, ShownAct } from '../domain/access/acts';
import { actorWords, chainWords, kindWords, subjectKind, wayWords } from '../text/acts';
import { formatShortDay, formatTime } from '../text/format';
import { csvOf } from './csv';

export interface LogFacts {
	/** Empty for the installation's own. */
	network: string;
	day: string;
	chain: ChainState;
	acts: readonly ShownAct[];
}

const HEAD = ['Nr.', 'Zeit', 'Wer', 'Was', 'Woran', 'Name', 'Wie', 'Kennung', 'Konto', 'Prüfsumme'];

export function writeLog({ network, day, chain, acts }: LogFacts): string {
	const title = network === '' ? 'Protokoll der Installation' : `Protokoll des Netzwerks ${network}`;
	return csvOf([
		[title],
		[`Stand ${formatShortDay(day)}. ${chainWords(chain)}`],
		chain.last ? [`Letzter Eintrag: Nr. ${chain.last.number}, Prüfsumme ${chain.last.hash}`] : [],
		HEAD,
		...acts.map((act) => [
			`${act.number}`,
			`${formatShortDay(act.at)}, ${formatTime(act.at)}`,
			actorWords(act),
			kindWords(act),
			subjectKind(act),
			act.subject,
			wayWords(act),
			act.record,
			act.who,
			act.hash
		])
	]);
}
