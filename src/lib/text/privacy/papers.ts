/** The papers by their names. */
import type { PrivacyPaper } from '../../domain/directory/privacy-paper';
import { assessmentPaper } from './assessment';
import { deletionPaper } from './deletion';
import type { PaperSection, PrivacyFacts } from './facts';
import { processingPaper } from './processing';
import { recordsPaper } from './records';

const WRITERS: Readonly<Record<PrivacyPaper, (facts: PrivacyFacts) => PaperSection[]>> = {
	records: recordsPaper,
	deletion: deletionPaper,
	assessment: assessmentPaper,
	processing: processingPaper
};

export const paperSections = (paper: PrivacyPaper, facts: PrivacyFacts): PaperSection[] =>
	WRITERS[paper](facts);
