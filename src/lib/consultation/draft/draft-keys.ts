// Under which names drafts of the form and of messages lie on the phone.

/** The one that is being written. */
export const DRAFT = 'request';
/** An earlier request that is to be sent once more; becomes the draft when the form opens. */
export const AGAIN = 'request-again';
/** What is being written in the thread of a request. */
export const messageKey = (request: string): string => `message/${request}`;
/** A case that is being written for a meeting. */
export const caseKey = (meeting: string): string => `case/${meeting}`;
/** What was typed of a case that has been sent, until the server has it. */
export const sentCaseKey = (id: string): string => `sent-case/${id}`;
