/** A form of the asker that could be sent as it is. */
import { emptyForm, type AskForm } from '../../src/lib/consultation/draft/ask-form';

export const completeForm = (changes: Partial<AskForm> = {}): AskForm => ({
	...emptyForm(),
	acute: 'no',
	profession: 'midwife',
	ags: '01053129',
	expert: 'expertanna00000',
	ageGroup: 'under1',
	concerns: ['neglect'],
	urgency: 'within48h',
	question: 'Wie spreche ich es an?',
	channel: 'phone',
	phone: '040 66969 123',
	...changes
});
