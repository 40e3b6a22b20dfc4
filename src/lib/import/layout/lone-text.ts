/** A row with one text alone: a title, a group, a remark at the end, or an organisation that nothing more is known of. */
import { fold } from '../../domain/place/fold';
import { basesIn, speaksOfExperts } from '../cells/bases';
import { isOrganisationLike, isWholePerson } from '../cells/name-words';
import type { Row } from '../file/sheet';

/** The texts of a row, one for a merge. */
export function textsOf({ cells }: Row): string[] {
	return cells.filter(({ text, merged }) => text !== '' && merged !== 'across').map(({ text }) => text);
}

export const rowText = (row: Row) => textsOf(row).join(' · ').replace(/\s+/g, ' ').slice(0, 200);

const FOOTER =
	/^(?:[*¹²³†]|\(?\d\)\s|(?:stand(?:\s*[:.]|\s+\d|\s+\p{L}+\s+\d)|seite\s+\d|hinweise?\s*:|\d+\s+(?:einträge|einrichtungen|personen|datensätze|kontakte)|©)|(?:gesamt(?:zahl|summe)?|summe|anzahl|insgesamt|total|quelle|erstellt|erarbeitet|ausgedruckt|gedruckt|druckdatum|legende|anmerkung|bitte|änderungen|alle angaben|ohne gewähr|letzte (?:änderung|aktualisierung)|aktualisiert|nur für den|vertraulich|impressum)(?!\p{L}))/iu;
export const isFooter = (text: string) => FOOTER.test(text.trim());

const TITLE =
	/^(?:anlage|anhang|liste|tabelle|verzeichnis|übersicht|teil|adress(?:en|liste|verzeichnis|verteiler)|verteiler|(?:kontakt|telefon|netzwerk|mail)liste)(?!\p{L})/iu;
export const isTitle = (text: string) => TITLE.test(text.trim());

/** Groups of institutions, as the rules of procedure of the Kooperationskreise and other networks name them. */
const GROUPS =
	/^(?:(?:kinder-?|jugend|eingliederungs|behinderten|familien|alten|sozial|gesundheits|sucht|gewalt|opfer|straffaelligen|fluechtlings)*hilfen?|schulen?|(?:grund|gemeinschafts|foerder|berufs|haupt|real)schulen|schulsozialarbeit|gymnasien|foerderzentren|kindertagesstaetten|kindertagespflege|kindertageseinrichtungen|kindergaerten|kitas?|krippen|horte|frauen\w*|unterstuetzende?|einrichtungen|medizin\w*|kinderaerzt\w*|aerzt\w*|zahnaerzt\w*|frauenaerzt\w*|praxen|kliniken|krankenhaeuser|hebammen\w*|familienhebammen|therapeut\w*|psychotherapeut\w*|zivilgerichtsbarkeit|gerichte?|gerichtsbarkeit|familiengerichte?|strafverfolgung\w*|justiz|polizei\w*|staatsanwaltschaft\w*|rechts\w*|verfahrensbeistaende|ehrenamt\w*|vereine|verbaende|kirchen\w*|religions\w*|geheimnistraeger|berufsgeheimnistraeger|berufsgruppen|gesundheitsaemter|gesundheitswesen|gesundheit|ordnungs\w*|behoerden|aemter|jugendaemter|netzwerke?|fruehe|hilfen|beratung|beratungsstellen|erziehungsberatung\w*|familienbildung\w*|familienzentren|anlaufstellen|ambulante?|stationaere?|traeger|freie[r]?|oeffentliche[r]?|freier|sonstige[rs]?|weitere|andere|allgemein\w*|sozialer|dienste?|asd|fruehfoerder\w*|leistungserbringer|fachdienste?|paediatrie|gynaekologie|allgemeinmedizin|kinder-?|jugend\w*|familien\w*|sport\w*|feuerwehr\w*|kultur|freizeit|wohngruppen|heime|pflegekinderdienst\w*|kooperationspartner\w*|netzwerkpartner\w*|mitglieder|koordination\w*|verwaltung|politik|kommunen|staedte|gemeinden|partner)$/;
const JOINTS = /^(?:und|oder|der|die|das|des|fuer|im|in|mit|von|zur|u|bzw|sowie|-|&|\d+|[ivx]+|[a-h])$/;

/** "Frauenhaus" is one, "Schule" may be all of them. */
const ONE_OF_THEM =
	/\p{L}(?:haus|praxis|stelle|zentrum|klinik|schule|(?<!ehren)amt|heim|bund|verein|verband|station|gericht|buero)$/u;
/** "Kindertagesstätten in Ratzeburg". */
const MANY_OF_THEM =
	/(?:staetten|schulen|praxen|aemter|stellen|einrichtungen|zentren|vereine|kliniken|gaerten|dienste|hebammen|aerzte|traeger)(?!\p{L})/u;

/** A group: every word of it names one, or it names many. */
export function isGroup(text: string): boolean {
	const words = fold(text.replace(/\([^)]*\)/g, ' '))
		.split(/[^\p{L}\p{N}-]+/u)
		.filter((word) => word !== '' && !JOINTS.test(word));
	if (words.length === 0 || words.length > 8 || words.some((word) => ONE_OF_THEM.test(word))) return false;
	return words.every((word) => GROUPS.test(word.replace(/-$/, '')));
}

/** Lists are divided by places, too. */
const PLACES =
	/^(?:(?:sozial)?raum|region|(?:land)?kreis|stadt|gemeinde|bezirk|amt|bereich|planungsraum|nord|süd|ost|west|mitte)(?:\s|$)/i;

export type Lone = 'footer' | 'title' | 'basis' | 'group' | 'wide' | 'name' | 'unknown';

export function kindOfLone(row: Row, text: string): Lone {
	if (isFooter(text)) return 'footer';
	if (basesIn(text).length > 0 || speaksOfExperts(text)) return 'basis';
	if (isTitle(text)) return 'title';
	const isMany = MANY_OF_THEM.test(fold(text)) && !/\be\.\s?v\b|gmbh/i.test(text);
	if (isGroup(text) || isMany || /:$/.test(text) || (/\p{Lu}{4}/u.test(text) && text === text.toUpperCase()))
		return 'group';
	if (row.cells.filter(({ merged }) => merged === 'across').length >= 2) return 'wide';
	if (PLACES.test(text)) return 'unknown';
	return isOrganisationLike(text) || isWholePerson(text) ? 'name' : 'unknown';
}
