/** Every limit of the product, once. Server, phone and screens read them here. */
export const LIMITS = {
	/** Characters of one line of text (names, titles, functions). */
	line: 200,
	/** Characters of a paragraph (descriptions, agenda). */
	paragraph: 5_000,
	/** Characters of the sealed or plain content of one consultation request. */
	payload: 20_000,
	/** Characters of the question an asker types. */
	question: 2_000,
	/** Entries of one list field (languages, topics, postal codes of a municipality). */
	list: 200,
	/** Mutations in one push. */
	mutationsPerPush: 20,
	/** Bytes of a request body the server reads. */
	bodyBytes: 256 * 1024,
	/** Receipt codes asked for at once. */
	receiptsPerAsk: 20,
	/** Days after which an entry counts as overdue for review ([004]: renewed yearly). */
	reviewDays: 365,
	/** Days a draft, a queued item or a received answer stays on the phone. */
	deviceDays: 30
} as const;
