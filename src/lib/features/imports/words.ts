/** German for lists that are brought in; none of it is in what a guest loads. */
import type { PlanTable, PlanTwin } from '../../domain/directory/import-plan';
import { LIMITS } from '../../domain/limits';
import { LIST_LIMITS } from '../../domain/list-limits';
import type { ImportChange, ImportPart, ImportRow, ImportState, ImportSummary } from '../../protocol/imports';
import { failureCode, failureSentence } from '../../text/errors';
import { count } from '../../text/format';
import { LIST_FAILED, LIST_TOO_HARD, listFileSentence } from '../../text/list-file';

export const PART_WORDS: Readonly<Record<ImportPart, string>> = {
	new: 'Neu',
	changed: 'Geändert',
	duplicate: 'Vielleicht schon da',
	same: 'Unverändert',
	unfit: 'Geht nicht',
	skipped: 'Keine Einträge',
	doubtful: 'Bitte prüfen',
	left: 'Weggelassen',
	conflict: 'Seither geändert',
	refused: 'Nicht angenommen',
	spared: 'Seither bearbeitet'
};

/** What a view of the plan is about. */
export const PART_HINTS: Readonly<Partial<Record<ImportPart, string>>> = {
	duplicate:
		'Ein Eintrag, der in mehreren Angaben gleich ist (Name, Nummer, E-Mail-Adresse, Anschrift), ist schon da. Ohne Ihre Entscheidung bleibt dieser hier weg.',
	doubtful: 'Hier ist etwas nicht sicher gelesen. Was dabeisteht, sagt, wo in der Liste.',
	unfit: 'Diese Zeilen können so nicht übernommen werden.',
	skipped: 'Überschriften und Hinweise der Liste, zu denen etwas zu sagen ist.',
	conflict:
		'Diese Einträge hat jemand geändert, nachdem die Liste verglichen war. Sie blieben, wie sie sind.',
	refused: 'Diese Einträge hat die Datenbank nicht angenommen. Bitte legen Sie sie von Hand an.',
	spared: 'Diese Einträge hat seither jemand bearbeitet, oder etwas hängt daran. Sie blieben, wie sie sind.'
};

/** Of whose file the name has gone. */
export const NAMELESS = 'Liste';

export const STATE_WORDS: Readonly<Record<ImportState, string>> = {
	reading: 'Wird gelesen',
	refused: 'Nicht lesbar',
	ready: 'Wartet auf Sie',
	writing: 'Wird übernommen',
	written: 'Übernommen',
	undoing: 'Wird zurückgenommen',
	undone: 'Zurückgenommen'
};

export const TABLE_WORDS: Readonly<Record<PlanTable, { one: string; many: string; path: string }>> = {
	organisations: { one: 'Einrichtung', many: 'Einrichtungen', path: 'einrichtungen' },
	contacts: { one: 'Ansprechperson', many: 'Ansprechpersonen', path: 'ansprechpersonen' },
	experts: { one: 'Fachkraft', many: 'Fachkräfte', path: 'fachkraefte' },
	offers: { one: 'Angebot', many: 'Angebote', path: 'angebote' }
};

const SIGN_WORDS: Readonly<Record<PlanTwin['signs'][number], string>> = {
	name: 'Name',
	phone: 'Nummer',
	email: 'E-Mail-Adresse',
	address: 'Anschrift',
	organisation: 'Einrichtung'
};
/** "gleich sind Name und Nummer" */
export function signWords(signs: PlanTwin['signs']): string {
	const words = signs.map((sign) => SIGN_WORDS[sign]);
	return words.length === 1 ? `gleich ist nur: ${words[0]}` : `gleich sind ${words.join(' und ')}`;
}

/** "Zeile 12", of a workbook with several sheets "Blatt „Anlage 2“, Zeile 12". */
export function placeWords({ sheet, row }: Pick<ImportRow, 'sheet' | 'row'>): string {
	return sheet === '' ? `Zeile ${row}` : `Blatt „${sheet}“, Zeile ${row}`;
}

/** Why a list is not read, and what to do. */
export function refusalSentence({ code, row }: NonNullable<ImportSummary['refusal']>): string {
	if (code === 'too_hard') return LIST_TOO_HARD;
	return code === 'failed' ? LIST_FAILED : listFileSentence(code, row === 0 ? undefined : row);
}

export const TROUBLE_SENTENCES: Readonly<Record<Exclude<ImportSummary['trouble'], ''>, string>> = {
	unavailable:
		'Der Server kann zurzeit nicht schreiben, vielleicht ist seine Festplatte voll. Was schon geschrieben ist, bleibt; sobald es wieder geht, geht es von selbst weiter.',
	forbidden:
		'Das Konto, mit dem dies begonnen wurde, darf es nicht mehr. Sie können es mit Ihrem Konto fortsetzen.',
	failed:
		'Der Server ist dabei mehrmals auf einen eigenen Fehler gestoßen und versucht es von selbst nicht weiter. Was schon geschrieben ist, ist ganz und bleibt. Bitte sagen Sie es der Person, die den Server betreut.'
};

const HOLDS_NOTHING_BACK = 'Andere Listen hält das nicht auf: Wird eine davon übernommen,';
/** Why it does not go on, and what that means for the others. */
export function troubleSentence({
	trouble,
	state,
	done
}: Pick<ImportSummary, 'trouble' | 'state' | 'done'>): string {
	if (trouble === '') return '';
	const sentence = TROUBLE_SENTENCES[trouble];
	if (trouble === 'unavailable' || state !== 'writing') return sentence;
	const end = done > 0 ? 'endet diese hier, wo sie steht.' : 'wird diese hier neu verglichen.';
	return `${sentence} ${HOLDS_NOTHING_BACK} ${end}`;
}

/** Of the same network and under way, for whose end `one` has to wait. */
export function listInTheWay(
	imports: readonly ImportSummary[],
	one: Pick<ImportSummary, 'id' | 'network'>
): ImportSummary | undefined {
	return imports.find(
		({ id, network, state, trouble }) =>
			id !== one.id &&
			network === one.network &&
			(state === 'writing' || state === 'undoing') &&
			(trouble === '' || trouble === 'unavailable')
	);
}

/** How much of what was done; each part only where there is any. */
export function outcomeWords({ state, taken, counts }: ImportSummary): string {
	const made = Object.values(taken.new).reduce((sum, one) => sum + one, 0);
	const parts = [
		made > 0 && count(made, 'Eintrag neu', 'Einträge neu'),
		taken.changed > 0 && `${taken.changed.toLocaleString('de-DE')} geändert`,
		counts.same > 0 && `${counts.same.toLocaleString('de-DE')} unverändert`,
		state === 'undone' && counts.spared > 0 && `${counts.spared.toLocaleString('de-DE')} verschont`
	];
	return parts.filter(Boolean).join(' · ') || 'Nichts zu ändern';
}

/** What can be said of a file before it is sent. */
export function fileProblem(file: Pick<File, 'size'> | undefined): string | undefined {
	if (!file) return 'Bitte wählen Sie die Datei mit Ihrer Liste.';
	if (file.size === 0) return listFileSentence('empty');
	return file.size > LIMITS.listBytes ? listFileSentence('too_large') : undefined;
}

export function uploadFailure(error: unknown): string {
	const code = failureCode(error);
	if (code === 'unavailable')
		return 'Der Server konnte die Datei nicht ablegen, vielleicht ist seine Festplatte voll. Es ist nichts übernommen; bitte versuchen Sie es später noch einmal.';
	if (code === 'too_large') return listFileSentence('too_large');
	if (code === 'conflict')
		return `In diesem Netzwerk sind schon ${LIST_LIMITS.open} Listen offen. Bitte übernehmen oder verwerfen Sie zuerst eine davon; sie stehen unten.`;
	return failureSentence(error);
}

/** `asked`: what was to be done. `inTheWay`: the list that is under way meanwhile. */
export function changeFailure(
	error: unknown,
	asked: ImportChange['to'],
	inTheWay?: Pick<ImportSummary, 'name' | 'state'>
): string {
	if (failureCode(error) === 'conflict' && asked === 'discard')
		return 'Von dieser Liste steht schon etwas im Verzeichnis. Verwerfen geht deshalb nicht mehr; Sie können die ganze Liste zurücknehmen.';
	if (failureCode(error) === 'conflict' && inTheWay)
		return `Die Liste „${inTheWay.name || NAMELESS}“ wird gerade ${inTheWay.state === 'undoing' ? 'zurückgenommen' : 'übernommen'}. Danach können Sie diese hier übernehmen; sie wird dann zuerst neu verglichen.`;
	if (failureCode(error) === 'conflict')
		return 'Inzwischen wurde eine andere Liste übernommen oder zurückgenommen. Diese hier wird neu verglichen; bitte sehen Sie sie noch einmal an.';
	return failureSentence(error);
}
