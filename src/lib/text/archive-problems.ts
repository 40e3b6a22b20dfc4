/** Why an archive of a network is not taken in, and what to do about it. */
import { ARCHIVE_LIMITS, type ArchiveProblem } from '../domain/directory/archive';

const MEGABYTE = 1024 * 1024;

const SENTENCES: Record<ArchiveProblem, string> = {
	foreign:
		'Das ist kein Archiv eines Netzwerks. Bitte nehmen Sie die Datei, die unter „Koordinierungsstelle › Archiv“ heruntergeladen wurde, so wie sie ist.',
	newer:
		'Dieses Archiv stammt aus einer neueren Version von Schutznetz. Bitte bringen Sie zuerst diese Installation auf den neuen Stand.',
	older:
		'Dieses Archiv stammt aus einer älteren Version von Schutznetz und passt nicht mehr. Bitte bringen Sie die Installation, aus der es kommt, auf den neuen Stand und laden Sie es dort noch einmal herunter.',
	broken:
		'Das Archiv ist beschädigt oder wurde verändert. Bitte laden Sie es noch einmal herunter und übertragen Sie es neu.',
	too_large: `Das Archiv ist zu groß: Gelesen werden Dateien bis ${ARCHIVE_LIMITS.bytes / MEGABYTE} MB, die entpackt höchstens ${ARCHIVE_LIMITS.inflatedBytes / MEGABYTE} MB ergeben.`,
	already_there:
		'Dieses Netzwerk gibt es in dieser Installation schon. Ein Archiv wird nur in eine leere Installation übernommen.',
	not_empty:
		'In dieser Installation ist schon etwas eingerichtet. Ein Archiv wird nur in eine leere Installation übernommen (ein neuer Datenordner, DATA_DIR).'
};

/** The sentence for an archive that is not taken in; with the place in it where that is known. */
export function archiveSentence(problem: ArchiveProblem, where?: string): string {
	return where === undefined ? SENTENCES[problem] : `${SENTENCES[problem]} (${where})`;
}
