/** Where the request goes, as the form worked it out from place and choice. */
export interface Addressee {
	/** Empty for the free pool. */
	expert: string;
	youthOffice: string;
	legalBasis: string;
	/** The expert's name; empty for the free pool. */
	name: string;
	/** Who is called while the request waits: the expert, or the youth office. */
	phone: string;
}
