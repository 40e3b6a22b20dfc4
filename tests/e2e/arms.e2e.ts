// A network's coat of arms: whatever picture the office has is drawn anew, seen before it is saved, and then on everybody's phone.
import { REGIONS } from '../../scripts/demo/places';
import { pngOf } from '../support/png';
import { expect, test } from './fixtures';

const NETWORK = REGIONS.find(({ key }) => key === 'RZ')!;

test('an office gives its network arms, and Start has them', async ({ page, signIn }) => {
	await signIn(page, 'coordination');
	await page.goto('/stelle/einrichten/wappen');
	const own = page.getByRole('region', { name: NETWORK.name });
	const picture = own.getByRole('img', { name: `Wappen von ${NETWORK.name}` });
	const choose = (name: string, buffer: Buffer) =>
		own.getByLabel('Bild').setInputFiles({ name, mimeType: 'image/png', buffer });
	await choose('wappen.png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'));
	await expect(own.getByText('Dieses Bild lässt sich nicht verwenden.')).toBeVisible();
	await expect(picture).toHaveCount(0);
	await choose('wappen.dat', Buffer.from(pngOf(600, 720), 'base64'));
	await expect(picture).toBeVisible();
	await own.getByRole('button', { name: 'Wappen speichern' }).click();
	await expect(own.getByRole('button', { name: 'Wappen entfernen' })).toBeEnabled();
	await page.goto('/');
	await page.getByRole('button', { name: 'Meinen Ort festlegen' }).click();
	const dialog = page.getByRole('dialog', { name: 'Mein Ort' });
	await dialog.getByRole('combobox', { name: 'Ort oder Postleitzahl' }).fill('Ratzeburg');
	await dialog.getByRole('option', { name: /^Ratzeburg/ }).click();
	await dialog.getByRole('button', { name: 'Speichern' }).click();
	await expect(page.getByRole('img', { name: 'Wappen' })).toBeVisible();
	await expect(page.getByText(`Netzwerk ${NETWORK.name}`)).toBeVisible();
});
