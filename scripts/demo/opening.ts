// The patterns of hours that the demo's offices, practices and people keep.
import type { Hours, Slot } from '../../src/lib/domain/time/hours';

const slot = (days: string, from: string, to: string): Slot => ({ days: [...days].map(Number), from, to });
const weekly = (...slots: Slot[]): Hours => ({ always: false, slots, closedOnHolidays: true });

export const ALWAYS: Hours = { always: true, slots: [], closedOnHolidays: false };
export const OFFICE = weekly(slot('1234', '08:00', '16:00'), slot('5', '08:00', '12:30'));
export const PRACTICE = weekly(slot('12345', '08:00', '12:00'), slot('124', '14:30', '18:00'));
export const ADVICE = weekly(slot('1245', '09:00', '13:00'), slot('3', '14:00', '18:00'));
export const SCHOOL = weekly(slot('12345', '07:30', '15:00'));
export const DAYCARE = weekly(slot('12345', '07:00', '17:00'));
export const EVENING = weekly(slot('24', '16:00', '20:00'), slot('6', '10:00', '14:00'));
export const MORNINGS = weekly(slot('135', '08:30', '12:30'));
export const AFTERNOONS = weekly(slot('1234', '12:00', '18:00'));

export const PERSONAL: readonly Hours[] = [OFFICE, MORNINGS, AFTERNOONS, ADVICE, OFFICE];
