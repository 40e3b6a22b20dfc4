/** What somebody did, in words, for the list of what the server refused. */
import type { MutationKind } from '../../protocol/mutation';

export const MUTATION_LABELS: Readonly<Record<MutationKind, string>> = {
	'request.submit': 'Beratungsanfrage senden',
	'request.see': 'Anfrage als gesehen melden',
	'request.accept': 'Anfrage annehmen',
	'request.close': 'Anfrage abschließen',
	'request.withdraw': 'Anfrage zurückziehen',
	'request.handOver': 'Anfrage weitergeben',
	'request.write': 'Nachricht senden',
	'request.reseal': 'Anfrage neu verschlüsseln',
	'key.publish': 'Schlüssel hinterlegen',
	'network.set': 'Einstellungen des Netzwerks ändern',
	'count.add': 'Beratung zählen'
};
