/** The papers on data protection that an office makes of what the installation knows, and what its gaps are. */
export const PRIVACY_PAPERS = ['records', 'deletion', 'assessment', 'processing'] as const;
/** Art. 30 GDPR · deletion periods · Art. 35 · Art. 28 */
export type PrivacyPaper = (typeof PRIVACY_PAPERS)[number];

export const PAPER_FORMATS = ['pdf', 'md'] as const;
export type PaperFormat = (typeof PAPER_FORMATS)[number];
