// What a person does, counted: each tap, each field filled, each choice, each file and each address opened is one.
import type { Locator, Page } from '@playwright/test';

export interface ChosenFile {
	name: string;
	mimeType: string;
	buffer: Buffer;
}

export class Counter {
	#done = 0;
	get done(): number {
		return this.#done;
	}
	async tap(target: Locator): Promise<void> {
		this.#done += 1;
		await target.click();
	}
	async fill(target: Locator, text: string): Promise<void> {
		this.#done += 1;
		await target.fill(text);
	}
	async choose(target: Locator, label: string): Promise<void> {
		this.#done += 1;
		await target.selectOption({ label });
	}
	async take(target: Locator, file: ChosenFile): Promise<void> {
		this.#done += 1;
		await target.setInputFiles(file);
	}
	/** A printed address, or a link in a mail. */
	async open(page: Page, address: string): Promise<void> {
		this.#done += 1;
		await page.goto(address);
	}
}
