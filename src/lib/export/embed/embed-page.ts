/**
 * The page for others' websites, whole in one answer: no script, no picture, no font and no cookie, so that nothing is fetched for
 * it. Readable at 320 px, light and dark, and by a screen reader. Pure.
 */
import type { Address } from '../../domain/fields';
import type { Hours } from '../../domain/time/hours';
import { count, formatAddress, formatPhone, formatPlainDay, mailHref, telHref } from '../../text/format';
import { hoursLines } from '../../text/hours-words';
import { labels } from '../../text/labels';
import { EMBED_STYLE } from './embed-style';
import type { EmbedView } from './embed-view';
import { Html, html } from './html';

/** `app`: the address of the app, `day`: on which this holds. */
export function embedPage(view: EmbedView, { app, day }: { app: string; day: string }): string {
	const { network, asked } = view;
	return page(
		`Einrichtungen im Netzwerk ${network}`,
		html`<form method="get" role="search">
				<label for="ort">Ort oder Postleitzahl</label>
				<div class="field">
					<input id="ort" name="ort" type="text" value="${asked}" maxlength="80" autocomplete="off" />
					<button type="submit">Suchen</button>
				</div>
			</form>
			<p role="status">${foundWords(view)}</p>
			${asked === '' ? undefined : html`<p><a href="?">Alle Einrichtungen zeigen</a></p>`}
			${view.offices.map(
				({ place, office }) =>
					html`<section>
						<h2>Zuständig für ${place}</h2>
						<ul role="list">
							${entry(office.name, labels.entryKindOne.youthOffices, { ...office, hours: office.officeHours })}
						</ul>
					</section>`
			)}
			${view.groups.map(
				({ title, houses }) =>
					html`<section>
						<h2>${title}</h2>
						<ul role="list">
							${houses.map((house) => entry(house.name, house.kind || labels.group[house.group], house))}
						</ul>
					</section>`
			)}
			${otherPages(view)}
			<footer>
				<p>Stand ${formatPlainDay(day)}. Diese Liste setzt keine Cookies und verfolgt niemanden.</p>
				<p>
					<a href="${app}" target="_blank" rel="noopener noreferrer"
						>Mehr Kontakte und Beratung im Kinderschutz (neues Fenster)</a
					>
				</p>
			</footer>`
	);
}

/** Instead of the list, where there is none. */
export function embedNotice(title: string, sentence: string): string {
	return page(title, html`<p>${sentence}</p>`);
}

function page(title: string, content: Html): string {
	return html`<!doctype html>
		<html lang="de">
			<head>
				<meta charset="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<meta name="robots" content="noindex" />
				<meta name="color-scheme" content="light dark" />
				<title>${title}</title>
				${new Html(`<style>${EMBED_STYLE}</style>`)}
			</head>
			<body>
				<main>
					<h1>${title}</h1>
					<p class="acute">
						<strong>Akute Gefahr?</strong> <a href="tel:110">Polizei 110</a> <a href="tel:112">Notruf 112</a>
					</p>
					${content}
				</main>
			</body>
		</html>`.text;
}

function foundWords({ asked, unknown, total }: EmbedView): string {
	const found = count(total, 'Einrichtung', 'Einrichtungen');
	if (asked === '') return found;
	if (unknown) return `„${asked}“ ist hier kein Ort. Bitte prüfen Sie die Schreibweise.`;
	return total === 0 ? `Für „${asked}“ steht hier keine Einrichtung.` : `${found} für „${asked}“`;
}

interface Reach {
	address: Address;
	phone: string;
	email: string;
	website: string;
	hours: Hours;
	accessibility?: string;
	onCallPhone?: string;
	onCallNote?: string;
}

function entry(name: string, kind: string, reach: Reach): Html {
	const { phone, email, website, onCallPhone = '', onCallNote = '', accessibility = '' } = reach;
	const lines = [
		formatAddress(reach.address),
		...hoursLines(reach.hours),
		accessibility && `Zugang: ${accessibility}`
	];
	const ways = [
		phone && html`<a href="${telHref(phone)}">${formatPhone(phone)}</a>`,
		onCallPhone &&
			html`<a href="${telHref(onCallPhone)}"
				>Rufbereitschaft ${formatPhone(onCallPhone)}${onCallNote && ` (${onCallNote})`}</a
			>`,
		email && html`<a href="${mailHref(email)}">${email}</a>`,
		website &&
			html`<a
				href="${website}"
				target="_blank"
				rel="noopener noreferrer"
				aria-label="Webseite von ${name || kind} (neues Fenster)"
				>Webseite</a
			>`
	];
	return html`<li>
		<h3>${name || kind}</h3>
		<p class="kind">${kind}</p>
		${lines.filter(Boolean).map((line) => html`<p>${line}</p>`)}
		<p class="ways">${ways.filter((way) => way instanceof Html)}</p>
	</li>`;
}

function otherPages({ asked, page, pages }: EmbedView): Html | undefined {
	if (pages === 1) return undefined;
	const at = (to: number) => `?ort=${encodeURIComponent(asked)}&seite=${to}`;
	return html`<nav aria-label="Seiten">
		${page > 1 ? html`<a href="${at(page - 1)}" rel="prev">Zurück</a>` : undefined}
		<span>Seite ${page} von ${pages}</span>
		${page < pages ? html`<a href="${at(page + 1)}" rel="next">Weiter</a>` : undefined}
	</nav>`;
}
