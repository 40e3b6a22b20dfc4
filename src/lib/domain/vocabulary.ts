/**
 * The closed lists of the field, each with its values only: the words on the screen are in text/labels.ts.
 * Legal bases are not here: they are data (legal-basis.ts), so that a Land can add its own.
 * Source: Geschäftsordnung der Kooperationskreise (groups), § 4 Abs. 1 KKG (professions), request forms in use (rest).
 */
import * as z from 'zod/mini';

export const ROLES = ['guest', 'member', 'expert', 'coordination'] as const;
export type Role = (typeof ROLES)[number];

/** By ISO 3166-2:DE. */
export const LANDS = [
	'BW',
	'BY',
	'BE',
	'BB',
	'HB',
	'HH',
	'HE',
	'MV',
	'NI',
	'NW',
	'RP',
	'SL',
	'SN',
	'ST',
	'SH',
	'TH'
] as const;
export type Land = (typeof LANDS)[number];

export const PROFESSIONS = [
	'doctor',
	'midwife',
	'therapist',
	'psychologist',
	'counsellor',
	'socialWorker',
	'teacher',
	'daycare',
	'provider',
	'youthOffice',
	'volunteer',
	'other'
] as const;
export type Profession = (typeof PROFESSIONS)[number];

/**
 * Groups of institutions: § 3 of the rules of procedure of the Kooperationskreise Kinderschutz und Frühe Hilfen (Kreis
 * Herzogtum Lauenburg), and the networks of the Rhein-Kreis Neuss.
 */
export const ORGANISATION_GROUPS = [
	'youthWelfare',
	'integration',
	'school',
	'daycare',
	'women',
	'medical',
	'justice',
	'volunteering',
	'health',
	'publicOrder',
	'earlyHelp',
	'coordination'
] as const;
export type OrganisationGroup = (typeof ORGANISATION_GROUPS)[number];

export const TOPICS = [
	'neglect',
	'physicalViolence',
	'psychologicalViolence',
	'sexualViolence',
	'domesticViolence',
	'supervision',
	'parentalIllness',
	'addiction',
	'health',
	'autonomyConflict',
	'earlyChildhood',
	'disability',
	'flightMigration',
	'separation',
	'media',
	'unclear'
] as const;
export type Topic = (typeof TOPICS)[number];

/** What an asker ticks as the kind of worry; a subset of the topics, in the order of the request forms. */
export const CONCERNS = [
	'neglect',
	'physicalViolence',
	'psychologicalViolence',
	'sexualViolence',
	'domesticViolence',
	'supervision',
	'parentalIllness',
	'health',
	'autonomyConflict',
	'unclear'
] as const satisfies readonly Topic[];
export type Concern = (typeof CONCERNS)[number];

export const AGE_GROUPS = ['unborn', 'under1', 'from1to2', 'from3to5', 'from6to13', 'from14to17'] as const;
export type AgeGroup = (typeof AGE_GROUPS)[number];

export const LANGUAGES = ['de', 'en', 'tr', 'ar', 'ru', 'uk', 'pl', 'fa', 'fr', 'ro', 'dgs'] as const;
export type Language = (typeof LANGUAGES)[number];

export const CAPACITIES = ['free', 'limited', 'full'] as const;
export type Capacity = (typeof CAPACITIES)[number];

export const URGENCIES = ['today', 'within48h', 'thisWeek'] as const;
export type Urgency = (typeof URGENCIES)[number];

export const ESTIMATES = ['green', 'yellow', 'red'] as const;
export type Estimate = (typeof ESTIMATES)[number];

export const TALKED_WITH = ['child', 'parents', 'team', 'nobody'] as const;
export type TalkedWith = (typeof TALKED_WITH)[number];

export const CHANNELS = ['phone', 'video', 'email', 'inPerson'] as const;
export type Channel = (typeof CHANNELS)[number];

export const OFFER_KINDS = [
	'pregnancyAdvice',
	'familyMidwife',
	'familyVisitor',
	'parentCourse',
	'openMeeting',
	'cryBabyAdvice',
	'familySponsor',
	'familyCentre',
	'earlySupport',
	'otherOffer'
] as const;
export type OfferKind = (typeof OFFER_KINDS)[number];

export const PUBLICATION = ['published', 'draft', 'withdrawn'] as const;
export const AUDIENCES = ['public', 'members'] as const;

export const role = z.enum(ROLES);
export const land = z.enum(LANDS);
export const profession = z.enum(PROFESSIONS);
export const organisationGroup = z.enum(ORGANISATION_GROUPS);
export const topic = z.enum(TOPICS);
export const concern = z.enum(CONCERNS);
export const ageGroup = z.enum(AGE_GROUPS);
export const language = z.enum(LANGUAGES);
export const capacity = z.enum(CAPACITIES);
export const urgency = z.enum(URGENCIES);
export const estimate = z.enum(ESTIMATES);
export const talkedWith = z.enum(TALKED_WITH);
export const channel = z.enum(CHANNELS);
export const offerKind = z.enum(OFFER_KINDS);
export const publication = z.enum(PUBLICATION);
export const audience = z.enum(AUDIENCES);
