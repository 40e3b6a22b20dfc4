import CalendarDays from '@lucide/svelte/icons/calendar-days';
import House from '@lucide/svelte/icons/house';
import Inbox from '@lucide/svelte/icons/inbox';
import Menu from '@lucide/svelte/icons/menu';
import MessageSquareText from '@lucide/svelte/icons/message-square-text';
import Users from '@lucide/svelte/icons/users';
import type { Component } from 'svelte';
import type { Role } from '../domain/vocabulary';

type Icon = Component<{ size?: number; strokeWidth?: number }>;
export interface Tab {
	route: '/' | '/kontakte' | '/termine' | '/anfrage' | '/anfragen' | '/mehr';
	label: string;
	icon: Icon;
	/** Where else this tab is the current one. */
	also?: readonly string[];
}

const START: Tab = { route: '/', label: 'Start', icon: House };
const CONTACTS: Tab = { route: '/kontakte', label: 'Kontakte', icon: Users, also: ['/zustaendigkeit'] };
const MEETINGS: Tab = { route: '/termine', label: 'Termine', icon: CalendarDays };
const ASK: Tab = { route: '/anfrage', label: 'Anfrage', icon: MessageSquareText };
const INBOX: Tab = { route: '/anfragen', label: 'Anfragen', icon: Inbox, also: ['/erreichbarkeit'] };
const MORE: Tab = {
	route: '/mehr',
	label: 'Mehr',
	icon: Menu,
	also: ['/konto', '/unterlagen', '/anmelden', '/passwort', '/link', '/einrichten']
};

/** Who answers requests has the inbox in the place where everybody else asks; there are never more than five. */
export function tabsFor(role: Role): readonly Tab[] {
	return [START, CONTACTS, MEETINGS, role === 'expert' ? INBOX : ASK, MORE];
}

/** A tab stays current on everything below it ("/termine/abc"), Start only on itself. */
export function isCurrent(tab: Pick<Tab, 'route' | 'also'>, path: string): boolean {
	if (tab.route === '/') return path === '/';
	return [tab.route, ...(tab.also ?? [])].some((root) => path === root || path.startsWith(`${root}/`));
}
