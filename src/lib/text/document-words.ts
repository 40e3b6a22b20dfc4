/** German for the shelf of documents; none of it is in what a guest loads. */
import type { DocumentFormat, DocumentKind } from '../domain/directory/document';
import type { DocumentProblem } from '../domain/directory/document-file';
import { DOCUMENT_LIMITS } from '../domain/directory/document-file';

export const KIND_WORDS: Readonly<Record<DocumentKind, string>> = {
	guide: 'Leitfaden',
	form: 'Meldebogen oder Formular',
	rules: 'Geschäftsordnung',
	agreement: 'Vereinbarung',
	flyer: 'Flyer',
	other: 'Sonstiges'
};

/** As headings of a list. */
export const KIND_HEADINGS: Readonly<Record<DocumentKind, string>> = {
	guide: 'Leitfäden',
	form: 'Meldebögen und Formulare',
	rules: 'Geschäftsordnungen',
	agreement: 'Vereinbarungen',
	flyer: 'Flyer',
	other: 'Sonstiges'
};

export const FORMAT_WORDS: Readonly<Record<DocumentFormat, string>> = {
	pdf: 'PDF',
	docx: 'Word',
	odt: 'OpenDocument',
	xlsx: 'Excel',
	png: 'Bild',
	jpeg: 'Bild'
};

const MEGABYTES = DOCUMENT_LIMITS.bytes / 1024 / 1024;
const KINDS = 'Es gehen PDF, Word (.docx), OpenDocument (.odt), Excel (.xlsx) und Bilder (PNG, JPEG).';

const SENTENCES: Readonly<Record<DocumentProblem, string>> = {
	empty: 'Diese Datei ist leer. Öffnen Sie sie einmal, und speichern Sie sie neu.',
	too_large: `Diese Datei ist größer als ${MEGABYTES} MB. Verkleinern Sie die Bilder darin, oder teilen Sie sie.`,
	unknown: `Diese Datei ist keine, die auf das Regal kann, wie auch immer sie heißt. ${KINDS}`,
	broken:
		'Diese Datei ist unvollständig oder beschädigt. Speichern Sie sie neu, und wählen Sie sie noch einmal.',
	old_office:
		'Diese Datei hat ein altes Format von Word oder Excel oder ein Kennwort. Speichern Sie sie ohne Kennwort als .docx oder .xlsx, am besten aber als PDF.',
	macros:
		'Diese Datei bringt Makros mit, also ein Programm. Speichern Sie sie als .docx, .xlsx oder .odt ohne Makros, am besten aber als PDF.',
	full: 'Auf dem Regal Ihres Netzwerks ist kein Platz mehr. Ziehen Sie Fassungen zurück, die niemand mehr braucht; nach dreißig Tagen ist ihr Platz wieder frei.',
	gone: 'Die Unterlage, zu der diese Fassung gehört, ist inzwischen zurückgezogen. Holen Sie sie zuerst zurück, oder legen Sie eine neue an.',
	waiting:
		'Für dieses Treffen liegt schon viel bei der Koordinierungsstelle, das sie noch nicht durchgesehen hat. Bitte versuchen Sie es später noch einmal.'
};

/** Why a file is not put on the shelf, and what to do. */
export const problemSentence = (problem: DocumentProblem): string => SENTENCES[problem];
