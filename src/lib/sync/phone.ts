/** What every mover works on: the two databases, the wire, and whoever wants to know what a pull changed. */
import type { Table } from '../domain/tables';
import type { DeviceDb } from '../local/device-db';
import type { DirectoryDb } from '../local/directory-db';
import type { Timer } from './timer';
import type { Wire } from './wire';

export interface Phone {
	directory: DirectoryDb;
	device: DeviceDb;
	wire: Wire;
	timer: Timer;
	/** Told after rows of these tables were written. */
	onChange?: (changed: Table[]) => void;
}
