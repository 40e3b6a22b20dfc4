/** What every mover works on: the two databases, the wire, and whoever wants to know what a pull changed. */
import type { Table } from '../domain/tables';
import type { DeviceDb } from '../local/device/device-db';
import type { DirectoryCopy } from '../local/copy/directory-copy';
import type { Timer } from './timer';
import type { Wire } from './wire';

/** Ids of rows that were written or dropped, by table. */
export type Changed = Partial<Record<Table, string[]>>;

export interface Phone {
	directory: DirectoryCopy;
	device: DeviceDb;
	wire: Wire;
	timer: Timer;
	/** Told after rows were written or dropped; undefined after a snapshot: all may be different. */
	onChange?: (changed: Changed | undefined) => void;
}
