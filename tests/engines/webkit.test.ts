import { describeEngine } from './engine-spec';
import { startWebKit } from './webkit';

describeEngine('WebKitGTK', startWebKit);
