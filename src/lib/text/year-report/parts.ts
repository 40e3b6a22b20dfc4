/** What a yearly report is made of: parts with charts and sentences, whatever shows them. */
export interface ChartRow {
	label: string;
	/** One for each of the chart's keys; null where it is hidden. */
	values: readonly (number | null)[];
}
export interface Chart {
	title: string;
	/** What the numbers of a row count: one thing, or the parts of a whole. */
	keys: readonly string[];
	rows: readonly ChartRow[];
}
export interface ReportPart {
	title: string;
	lead: string;
	charts: readonly Chart[];
	/** Sentences below them. */
	points: readonly string[];
}
