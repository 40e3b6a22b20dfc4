/** What is said of the switch, and of what lies in others' caches after it. */
import { PUBLIC_READ_SECONDS } from '../../domain/place/public-read';

const MINUTES = PUBLIC_READ_SECONDS / 60;

/** Once it is in the queue. */
export function savedSentence(isPublic: boolean): string {
	return isPublic
		? 'Gespeichert. Es gilt, sobald der Server es weiß.'
		: `Gespeichert. Sobald der Server es weiß, gibt er nichts mehr heraus. Was Browser und Zwischenspeicher schon haben, zeigen sie noch bis zu ${MINUTES} Minuten.`;
}

export const ZIP_HINT = `Ein ZIP-Archiv, höchstens ${MINUTES} Minuten alt.`;
