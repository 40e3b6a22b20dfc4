// What is said about a passphrase while it is typed. Length decides: several words that do not belong together beat signs.
import { passphraseProblem } from '$lib/sealing/own-key';

export interface PassphraseVerdict {
	taken: boolean;
	says: string;
}

const GOOD = 16;
const VERY_GOOD = 22;

export function judgePassphrase(passphrase: string): PassphraseVerdict {
	const problem = passphraseProblem(passphrase);
	if (problem === 'short') return { taken: false, says: 'Noch zu kurz: mindestens 12 Zeichen.' };
	if (problem === 'common') return { taken: false, says: 'Zu leicht zu erraten. Nehmen Sie mehrere Wörter.' };
	const { length } = [...passphrase.trim()];
	if (length < GOOD) return { taken: true, says: 'Genügt. Ein Wort mehr macht sie stärker.' };
	return { taken: true, says: length < VERY_GOOD ? 'Gut.' : 'Sehr gut.' };
}
