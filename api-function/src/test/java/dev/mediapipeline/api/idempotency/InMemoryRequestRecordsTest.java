package dev.mediapipeline.api.idempotency;

class InMemoryRequestRecordsTest extends RequestRecordsContractTest {
    private final RequestRecords records = new InMemoryRequestRecords();

    @Override
    protected RequestRecords records() {
        return records;
    }
}
