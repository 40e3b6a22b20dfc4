/** What is sealed: the request as the expert reads it, and the messages of its thread. The server never sees either. */
import * as z from 'zod/mini';
import { instant, line, list, phone } from '../fields';
import { recipient } from '../access/key';
import { LIMITS } from '../limits';
import { ageGroup, channel, concern, estimate, language, profession, talkedWith } from '../vocabulary';

const text = z.string().check(z.minLength(1), z.maxLength(LIMITS.question));

/** Never names, birth dates, addresses, schools or file numbers. */
export const requestContent = z.object({
	format: z.literal(2),
	profession,
	/** Age group and concerns help the expert to prepare, but nobody is turned away for not knowing them. */
	ageGroup: z.optional(ageGroup),
	children: z.optional(z.int().check(z.minimum(1), z.maximum(20))),
	concerns: list(concern),
	estimate: z.optional(estimate),
	done: z.optional(z.string().check(z.maxLength(LIMITS.question))),
	talkedWith: z.optional(list(talkedWith)),
	question: text,
	contact: z.object({
		channel,
		phone,
		email: line,
		time: line,
		voicemail: z.boolean(),
		/** Where to meet, when in person. */
		place: z.optional(line),
		language: z.optional(language)
	}),
	/**
	 * Keys to which an answer is sealed: the receipt's, and the asker's account's where it has one. They stand only here,
	 * so that nobody who cannot read the request can write an answer that looks like one.
	 */
	replyTo: list(recipient).check(z.minLength(1))
});
export type RequestContent = z.infer<typeof requestContent>;

export const messageContent = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('text'), text }),
	/** Times to choose from, by the expert. */
	z.object({
		kind: z.literal('times'),
		text: z.string().check(z.maxLength(LIMITS.question)),
		times: z.array(instant).check(z.minLength(1), z.maxLength(6))
	}),
	/** The asker's choice; empty when none of them fits. */
	z.object({
		kind: z.literal('pick'),
		time: z.union([instant, z.literal('')]),
		text: z.string().check(z.maxLength(LIMITS.question))
	}),
	/** "Telefonisch beraten", with what she wants to leave in writing. */
	z.object({ kind: z.literal('advised'), text: z.string().check(z.maxLength(LIMITS.question)) })
]);
export type MessageContent = z.infer<typeof messageContent>;
