/**
 * Every limit of the product, once. Server, phone and screens read them here; those of a list that is read in stand apart, as no
 * phone needs them.
 */
export const LIMITS = {
	/** Characters of one line of text (names, titles, functions). */
	line: 200,
	/** Characters of a paragraph (descriptions, agenda). */
	paragraph: 5_000,
	/** Characters of the sealed or plain content of one consultation request. */
	payload: 40_000,
	/** Characters of the question an asker types, and of one message in the thread. */
	question: 2_000,
	/** Messages in the thread of one request. */
	messages: 40,
	/** Keys one text is sealed to: a pool with its deputies, the desk and the asker. */
	recipients: 100,
	/** Characters of a wrapped key. */
	wrappedKey: 4_000,
	/** Minutes without a touch after which an opened key is forgotten. */
	keyIdleMinutes: 10,
	/** Links of the chain from an expert over her deputy to the deputy's deputy. */
	deputyLinks: 3,
	/** Entries of one list field (languages, topics, postal codes of a municipality). */
	list: 200,
	/** Fields of one record changed at once, and characters of a field's name. */
	fieldsPerChange: 100,
	fieldName: 40,
	/** Mutations in one push. */
	mutationsPerPush: 20,
	/** Bytes of a request body the server reads: a full thread that is sealed anew, with its payload and all that stands around. */
	bodyBytes: 41 * 40_000 + 64 * 1024,
	/** Bytes that a phone sends at once, unless a single mutation has more. */
	pushBytes: 480 * 1024,
	/** Receipt codes asked for at once. */
	receiptsPerAsk: 20,
	/** Days that a withdrawn entry can be brought back; then it goes for good. */
	withdrawnDays: 30,
	/** Characters of a password that a person chooses. */
	passwordLength: 12,
	/** Bytes of a list that is read in (what is in it: list-limits.ts). */
	listBytes: 20 * 1024 * 1024,
	/** Days that a list which was brought in can be taken back; then what it held of persons goes. */
	importDays: 30,
	/** Days a draft, a queued item or a received answer stays on the phone. */
	deviceDays: 30
} as const;
