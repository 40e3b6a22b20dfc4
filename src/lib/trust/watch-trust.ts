/**
 * Follows the log as pulls bring it: pins at first contact, remembers the head, and notes what every page has to say.
 * Loaded when the app has come to rest; what is sealed asks anew by itself.
 */
import { directoryCopy } from '../local/copy/directory-copy';
import { noteKeyTrouble } from '../local/device/key-trouble';
import { readPins } from '../local/device/network-keys';
import { observe } from '../local/live/observe';
import { hasChanged } from './network-keys';
import { rememberTrust } from './read-trust';

export function watchTrust(): () => void {
	return observe(() => Promise.all([directoryCopy.readAll('keyLog'), readPins()]), {
		next: () => void follow(),
		// Where nothing can be read, the pages say so.
		error: () => undefined
	});
}

async function follow(): Promise<void> {
	const { log, networks } = await rememberTrust();
	await noteKeyTrouble(log.kind === 'differs' ? 'log' : networks.some(hasChanged) ? 'networkKey' : undefined);
}
