import { describeEngine } from './engine-spec';
import { startFirefox } from './firefox';

describeEngine('Firefox', startFirefox);
