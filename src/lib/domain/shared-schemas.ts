/** The schemas of the tables whose rows everybody in a scope has: what a first visit needs of them. */
import { region, municipality, youthOffice, responsibility } from './place/place';
import { legalBasis } from './consultation/legal-basis';
import { helpline, organisation, contact, expert, offer } from './directory/directory';
import { circle } from './meeting/circle';
import { meeting } from './meeting/meeting';
import { operator } from './directory/operator';
import { publicKey } from './access/key';
import { keyLogEntry } from './access/key-log';

export const sharedSchemas = {
	regions: region,
	municipalities: municipality,
	youthOffices: youthOffice,
	responsibilities: responsibility,
	legalBases: legalBasis,
	helplines: helpline,
	organisations: organisation,
	contacts: contact,
	experts: expert,
	offers: offer,
	circles: circle,
	meetings: meeting,
	operators: operator,
	publicKeys: publicKey,
	keyLog: keyLogEntry
} as const;
