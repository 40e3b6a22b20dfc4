/** What a list that is read in may hold. */
export const LIST_LIMITS = {
	/** Bytes that all parts of its .xlsx may inflate to together. */
	inflatedBytes: 64 * 1024 * 1024,
	/** Rows of one sheet (the largest network has some thousands), and its columns. */
	rows: 20_000,
	columns: 200,
	/** Characters of one cell, and people in it. */
	cell: 2_000,
	people: 20,
	/** Sheets of one workbook, and parts of its zip. */
	sheets: 50,
	parts: 2_000,
	/** Lists of one network that wait at the same time to be read, looked at or written, and bytes that it sends in an hour. */
	open: 3,
	bytesAnHour: 100 * 1024 * 1024
} as const;
