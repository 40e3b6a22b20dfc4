/** The pages of the coordination office, as its first page lists them: a new page is one entry here. In the order in which they stand there. */
import Archive from '@lucide/svelte/icons/archive';
import Bell from '@lucide/svelte/icons/bell';
import BookUser from '@lucide/svelte/icons/book-user';
import ChartColumn from '@lucide/svelte/icons/chart-column';
import ClipboardCheck from '@lucide/svelte/icons/clipboard-check';
import ClipboardPen from '@lucide/svelte/icons/clipboard-pen';
import FileDown from '@lucide/svelte/icons/file-down';
import Flag from '@lucide/svelte/icons/flag';
import Globe from '@lucide/svelte/icons/globe';
import FileLock from '@lucide/svelte/icons/file-lock';
import Handshake from '@lucide/svelte/icons/handshake';
import KeyRound from '@lucide/svelte/icons/key-round';
import Library from '@lucide/svelte/icons/library';
import ListChecks from '@lucide/svelte/icons/list-checks';
import MessageSquareWarning from '@lucide/svelte/icons/message-square-warning';
import MessagesSquare from '@lucide/svelte/icons/messages-square';
import Send from '@lucide/svelte/icons/send';
import MessageCircleQuestionMark from '@lucide/svelte/icons/message-circle-question-mark';
import ScrollText from '@lucide/svelte/icons/scroll-text';
import SlidersHorizontal from '@lucide/svelte/icons/sliders-horizontal';
import UserSearch from '@lucide/svelte/icons/user-search';
import Users from '@lucide/svelte/icons/users';

/** What somebody comes for: what is new, an entry, a paper, or how the network is set up. */
export const DESK_GROUPS = {
	today: 'Heute',
	directory: 'Verzeichnis',
	papers: 'Listen und Nachweise',
	network: 'Netzwerk und Konten'
} as const;
export type DeskGroup = keyof typeof DESK_GROUPS;

/** `badge`: how much there is to do behind it; which that is, the page says. */
export const DESK_LINKS = [
	{
		group: 'today',
		path: '/stelle/meldungen',
		title: 'Meldungen',
		subtitle: 'Was andere an Einträgen falsch finden, und wer neu dazukommt',
		icon: Flag,
		badge: 'reported'
	},
	{
		group: 'today',
		path: '/stelle/luecken',
		title: 'Lücken und Prüfungen',
		subtitle: 'Wo jemand fehlt, und was lange niemand geprüft hat',
		icon: ClipboardCheck,
		badge: 'missing'
	},
	{
		group: 'today',
		path: '/stelle/angebote',
		title: 'Fehlende Angebote',
		subtitle: 'Was Mitglieder vermissen, und was Planende dazu sagen',
		icon: MessageSquareWarning,
		badge: 'lacking'
	},
	{
		group: 'today',
		path: '/stelle/offene-fragen',
		title: 'Offene Fragen',
		subtitle: 'Aus den Protokollen, für das jährliche Kooperationstreffen',
		icon: MessagesSquare
	},
	{
		group: 'directory',
		path: '/stelle/eintraege',
		title: 'Einträge pflegen',
		subtitle: 'Einrichtungen, Fachkräfte, Angebote, Zuständigkeiten',
		icon: BookUser
	},
	{
		group: 'directory',
		path: '/stelle/fragebogen',
		title: 'Fragebogen',
		subtitle: 'Wer noch fehlt, meldet sich selbst: Adresse, QR-Code',
		icon: ClipboardPen
	},
	{
		group: 'directory',
		path: '/stelle/oeffentlich',
		title: 'Öffentliche Auskunft',
		subtitle: 'Was ohne App zu lesen ist, und eine Liste für Ihre Webseite',
		icon: Globe
	},
	{
		group: 'papers',
		path: '/stelle/listen',
		title: 'Listen ausgeben',
		subtitle: 'Anlage 1 und 2, Adressen, Etiketten, Mailverteiler',
		icon: FileDown
	},
	{
		group: 'papers',
		path: '/stelle/versand',
		title: 'Listen verschicken',
		subtitle: 'An alle Partner per E-Mail, so oft Ihr Netzwerk es will',
		icon: Send
	},
	{
		group: 'papers',
		path: '/stelle/vereinbarung',
		title: 'Vereinbarung',
		subtitle: 'Wer beigetreten ist, wer gekündigt hat',
		icon: Handshake
	},
	{
		group: 'papers',
		path: '/stelle/unterlagen',
		title: 'Unterlagen',
		subtitle: 'Leitfaden, Meldebogen, Geschäftsordnung für die Mitglieder',
		icon: Library,
		badge: 'outdated'
	},
	{
		group: 'papers',
		path: '/stelle/jahresbericht',
		title: 'Jahresbericht',
		subtitle: 'Beratungen, Einträge, Lücken und Treffen in Zahlen',
		icon: ChartColumn
	},
	{
		group: 'papers',
		path: '/stelle/umfragen',
		title: 'Umfragen',
		subtitle: 'Ob die Zusammenarbeit gelingt, welche Fortbildungen fehlen',
		icon: MessageCircleQuestionMark
	},
	{
		group: 'papers',
		path: '/stelle/archiv',
		title: 'Archiv',
		subtitle: 'Das ganze Netzwerk als eine Datei, für eine andere Installation',
		icon: Archive
	},
	{
		group: 'papers',
		path: '/stelle/datenschutz',
		title: 'Datenschutz-Unterlagen',
		subtitle: 'Verarbeitungsverzeichnis, Löschkonzept, DSFA, AVV',
		icon: FileLock
	},
	{
		group: 'papers',
		path: '/stelle/protokoll',
		title: 'Protokoll',
		subtitle: 'Wer wann was getan hat, ohne Inhalte',
		icon: ScrollText
	},
	{
		group: 'network',
		path: '/stelle/konten',
		title: 'Konten',
		subtitle: 'Einladen, sperren, wer sich anmelden kann',
		icon: Users
	},
	{
		group: 'network',
		path: '/stelle/person',
		title: 'Auskunft und Löschung',
		subtitle: 'Was über eine Person gespeichert ist, und wie es gelöscht wird',
		icon: UserSearch
	},
	{
		group: 'network',
		path: '/stelle/schluessel',
		title: 'Schlüssel bestätigen',
		subtitle: 'Damit niemand einen falschen unterschiebt',
		icon: KeyRound
	},
	{
		group: 'network',
		path: '/stelle/einstellungen',
		title: 'Fristen und Mitlesen',
		subtitle: 'Antwortzeit, Aufbewahrung, wer lesen kann',
		icon: SlidersHorizontal
	},
	{
		group: 'network',
		path: '/stelle/benachrichtigungen',
		title: 'Benachrichtigungen',
		subtitle: 'Ob E-Mails und Pushes ankommen',
		icon: Bell
	},
	{
		group: 'network',
		path: '/stelle/einrichten',
		title: 'Einrichten',
		subtitle: 'Gemeinden, Jugendämter, was noch fehlt',
		icon: ListChecks
	}
] as const;
export type DeskLink = (typeof DESK_LINKS)[number];

/** The groups in their order, each with its links. */
export const groupedLinks = (Object.keys(DESK_GROUPS) as DeskGroup[]).map((group) => ({
	group,
	title: DESK_GROUPS[group],
	links: DESK_LINKS.filter((link): link is DeskLink => link.group === group)
}));
