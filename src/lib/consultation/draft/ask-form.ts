// What the asker has entered so far: the draft as it is kept on the phone. It begins empty, comes back after a restart or an
// update, and is made again of an earlier request (start-again.ts). What is missing in it, its screen says (features/ask).
import * as z from 'zod/mini';
import { recordId, newId } from '$lib/domain/id';
import { newReceiptCode } from '$lib/domain/consultation/receipt';
import {
	ageGroup,
	channel,
	concern,
	estimate,
	language,
	profession,
	talkedWith,
	urgency
} from '$lib/domain/vocabulary';
import { decision } from '$lib/deidentify/decisions';

const orEmpty = <T extends z.core.$ZodType>(schema: T) => z.union([schema, z.literal('')]);

/** The free pool as a choice beside the experts' ids. */
export const POOL = 'pool';

/** Where the asker was: what a call, a lock or a crash interrupts goes on there. */
const position = z.object({ view: z.enum(['form', 'summary']), step: z.string(), offset: z.number() });
export type Position = z.infer<typeof position>;
export const BEGINNING: Position = { view: 'form', step: '', offset: 0 };

// Fields that came later have a default: an update must not cost a draft.
const askForm = z.object({
	/** Made when the draft begins: whatever is tried twice stays one request with one receipt. */
	id: recordId,
	code: z.string(),
	acute: z.enum(['', 'no']),
	profession: orEmpty(profession),
	/** Code of the legal basis; empty means: as proposed. */
	legalBasis: z.string(),
	ags: z.string(),
	/** An expert's id, `POOL`, or empty while nothing is chosen. */
	expert: z.string(),
	ageGroup: orEmpty(ageGroup),
	concerns: z.array(concern),
	urgency: orEmpty(urgency),
	children: z.string(),
	estimate: orEmpty(estimate),
	done: z.string(),
	talkedWith: z._default(z.array(talkedWith), []),
	question: z.string(),
	/** An older draft may have none: everybody is called back unless she says otherwise. */
	channel: orEmpty(channel),
	phone: z.string(),
	email: z.string(),
	time: z.string(),
	voicemail: z.boolean(),
	place: z._default(z.string(), ''),
	language: z._default(orEmpty(language), ''),
	/** What the check of the text found and the asker left as it is; stays on the phone. */
	decisions: z._default(z.array(decision), []),
	at: z._default(position, BEGINNING),
	savedAt: z._default(z.string(), '')
});
type KeptForm = z.infer<typeof askForm>;
export type AskForm = KeptForm & { channel: Exclude<KeptForm['channel'], ''> };
export type AskField = keyof AskForm;

/**
 * Nothing of content is preset. The channel is: nearly everybody is called back, the field for the number stands right
 * below and says so, and who wants it otherwise taps once. It is preset by nobody's profession, which tells little.
 */
export function emptyForm(): AskForm {
	return {
		id: newId(),
		code: newReceiptCode(),
		acute: '',
		profession: '',
		legalBasis: '',
		ags: '',
		expert: '',
		ageGroup: '',
		concerns: [],
		urgency: '',
		children: '',
		estimate: '',
		done: '',
		talkedWith: [],
		question: '',
		channel: 'phone',
		phone: '',
		email: '',
		time: '',
		voicemail: false,
		place: '',
		language: '',
		decisions: [],
		at: BEGINNING,
		savedAt: ''
	};
}

/** A draft from the phone's storage; undefined when it is none that this app can read. */
export function readDraft(stored: unknown): AskForm | undefined {
	const parsed = askForm.safeParse(stored);
	return parsed.success ? { ...parsed.data, channel: parsed.data.channel || 'phone' } : undefined;
}

/** Whether anything was entered that would be missed. What is preset from "my place" does not count. */
export function isWorthKeeping(form: AskForm): boolean {
	const { question, done, concerns, ageGroup, phone, email, acute } = form;
	return [question, done, ageGroup, phone, email, acute].some((entry) => entry !== '') || concerns.length > 0;
}

/** By mail an address is needed, for everything else a number. */
export function needsEmail(form: Pick<AskForm, 'channel'>): boolean {
	return form.channel === 'email';
}
