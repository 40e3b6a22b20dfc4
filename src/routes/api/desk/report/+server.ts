import { REPORT_YEARS } from '$lib/protocol/desk-report';
import { answer, endpoint } from '$lib/server/api';
import { deskAccount } from '$lib/server/desk';
import { AppError } from '$lib/server/errors';
import { yearlyReport } from '$lib/server/report';
import { services } from '$lib/server/services';

export const GET = endpoint(
	async (event) => {
		await deskAccount(event);
		const text = event.url.searchParams.get('year') ?? '';
		const year = Number(text);
		if (!/^\d{4}$/.test(text) || year < REPORT_YEARS.first || year > REPORT_YEARS.last)
			throw new AppError('bad_request');
		return answer(event, await yearlyReport(services().clients, year, new Date()));
	},
	{ query: ['year'] }
);
