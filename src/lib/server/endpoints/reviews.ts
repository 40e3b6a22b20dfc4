/** Whether entries are still right: what a mailed link shows, and what its tap does. */
import { REVIEWS } from '../../protocol/endpoints/reviews';
import { confirmReview, lookAtReview } from '../reviews';
import { serve } from '../serve';
import { services } from '../services';

export const look = serve(REVIEWS.look, async ({ body }) =>
	lookAtReview(services().clients, body.token, new Date())
);

export const confirm = serve(REVIEWS.confirm, async ({ body }) =>
	confirmReview(services().clients, body, new Date())
);
