import { channelConformance } from '../conformance/channel-conformance.ts';
import { kitsUnderTest, openKit } from '../support/chats/kits-under-test.ts';

for (const name of kitsUnderTest) channelConformance({ name, open: () => openKit(name) });
