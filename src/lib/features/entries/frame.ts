/** The frame of the office's pages. It comes from the route: a feature imports no other. */
import type { Component, Snippet } from 'svelte';

export type PageFrame = Component<{
	title: string;
	lead: string;
	back?: { href: string; label: string };
	children: Snippet;
}>;
