package dev.mediapipeline.event;

import java.util.List;

class InMemoryResizeRequestsTest extends ResizeRequestsContractTest {
    private final InMemoryResizeRequests requests = new InMemoryResizeRequests();

    @Override
    protected ResizeRequests requests() {
        return requests;
    }

    @Override
    protected List<ResizeRequested> arrived(int expected) {
        return requests.sent();
    }
}
