/** Who may do what with what an office tells its circles: notices and lessons. As in answers.ts, thought out by hand. */
import type { Answers } from './answers';
import { type Marks, NOBODY, THOSE_OF_THE_CIRCLE } from './people';

//                     guest mia anna karla kira beate orla sven
const HERE: Marks = '  - - - + - + - -'.trim();
const BESIDE: Marks = '- - - - + + - -'.trim();

/** The members of a network read what is published there: an expert where her entry advises, a member where her account belongs. */
export const DOCUMENT_READERS = {
	'published, here': '- + + + - + - -',
	'published, beside': '- + - - + + - -',
	'draft, here': HERE,
	'withdrawn, beside': BESIDE
};
/** The same readers; every field is its office's. */
export const LESSONS: Answers = {
	read: DOCUMENT_READERS,
	create: { here: HERE, beside: BESIDE },
	update: { 'published, here': HERE, 'published, beside': BESIDE },
	remove: { 'published, here': HERE, 'published, beside': BESIDE, 'withdrawn, beside': BESIDE }
};
const SENT_ROWS = { 'published, here': HERE, 'published, beside': BESIDE, 'withdrawn, here': HERE };
const SENT_ALONE = { 'published, here': NOBODY, 'published, beside': NOBODY, 'withdrawn, here': NOBODY };

/** The server alone writes them; who sits in one of its circles reads it (announcements.test.ts). */
export const ANNOUNCEMENTS: Answers = {
	read: { ...SENT_ROWS, 'published, here': THOSE_OF_THE_CIRCLE },
	create: { here: NOBODY, beside: NOBODY },
	update: SENT_ALONE,
	remove: SENT_ALONE
};
