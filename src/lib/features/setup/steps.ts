/** What is left to do until a network can be worked with, by what the phone's copy and the server know of it. */
import type { Expert } from '../../domain/directory/directory';
import type { Municipality, Responsibility, YouthOffice } from '../../domain/place/place';
import { responsibilityOn } from '../../domain/place/responsibility';
import { count } from '../../text/format';

export interface NetworkFacts {
	municipalities: readonly Pick<Municipality, 'ags' | 'region' | 'publication'>[];
	responsibilities: readonly Responsibility[];
	youthOffices: readonly Pick<YouthOffice, 'id' | 'region'>[];
	experts: readonly Pick<Expert, 'youthOffices' | 'publication'>[];
	signingKeys: readonly { network: string }[];
	/** Accounts that coordinate it; undefined where nobody could be asked. */
	coordinators: number | undefined;
}

export interface Step {
	name: 'places' | 'second' | 'key' | 'experts';
	title: string;
	/** What there is, and what is missing. */
	says: string;
	/** Undefined where that is not known at the moment. */
	done: boolean | undefined;
}

export function stepsOf(network: string, facts: NetworkFacts, today: string): Step[] {
	return [
		placesStep(network, facts, today),
		expertsStep(network, facts),
		secondStep(facts),
		keyStep(network, facts)
	];
}

function placesStep(network: string, facts: NetworkFacts, today: string): Step {
	const here = facts.municipalities.filter(
		({ region, publication }) => region === network && publication === 'published'
	);
	const unserved = here.filter(({ ags }) => !responsibilityOn(ags, today, facts.responsibilities)).length;
	const there = count(here.length, 'Gemeinde', 'Gemeinden');
	const says =
		here.length === 0
			? 'Noch keine Gemeinde. Ohne sie findet niemand, wer zuständig ist.'
			: unserved === 0
				? `${there}, jede mit zuständigem Jugendamt`
				: `${there}, davon ${unserved} ohne zuständiges Jugendamt`;
	return {
		name: 'places',
		title: 'Gemeinden und Jugendämter',
		says,
		done: here.length > 0 && unserved === 0
	};
}

function expertsStep(network: string, { experts, youthOffices }: NetworkFacts): Step {
	const offices = new Set(youthOffices.filter(({ region }) => region === network).map(({ id }) => id));
	const here = experts.filter(
		(one) => one.publication === 'published' && one.youthOffices.some((office) => offices.has(office))
	).length;
	return {
		name: 'experts',
		title: 'Insoweit erfahrene Fachkräfte',
		says:
			here === 0
				? 'Noch keine. Wer Rat sucht, wird an das Jugendamt und an Sie verwiesen.'
				: `${count(here, 'Fachkraft', 'Fachkräfte')} im Verzeichnis`,
		done: here > 0
	};
}

function secondStep({ coordinators }: NetworkFacts): Step {
	const known = coordinators !== undefined;
	const enough = known && coordinators > 1;
	return {
		name: 'second',
		title: 'Zweites Konto der Koordinierung',
		says: !known
			? 'Das weiß nur der Server.'
			: enough
				? `${coordinators} Konten können dieses Netzwerk verwalten`
				: 'Nur ein Konto. Fällt es aus, kommt hier niemand mehr hinein.',
		done: known ? enough : undefined
	};
}

function keyStep(network: string, { signingKeys }: NetworkFacts): Step {
	const done = signingKeys.some((key) => key.network === network);
	return {
		name: 'key',
		title: 'Unterschrift des Netzwerks',
		says: done
			? 'Eingerichtet: Sie können die Schlüssel der Fachkräfte bestätigen'
			: 'Damit bestätigen Sie die Schlüssel der Fachkräfte, damit niemand einen falschen unterschiebt.',
		done
	};
}
