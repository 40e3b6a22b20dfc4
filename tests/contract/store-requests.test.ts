import { overPocketBase } from './over-pocketbase';
import { describeRequests } from './store-spec';

describeRequests('mutations of requests over PocketBase', overPocketBase);
