import { overPocketBase } from './over-pocketbase';
import { describeOthers, describeStore } from './store-spec';

describeStore('the store over PocketBase', overPocketBase);
describeOthers('mutations over PocketBase', overPocketBase);
