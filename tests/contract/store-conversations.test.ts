import { overPocketBase } from './over-pocketbase';
import { describeConversations } from './store-spec';

describeConversations('conversations over PocketBase', overPocketBase);
