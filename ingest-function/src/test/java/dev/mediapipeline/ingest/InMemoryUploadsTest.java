package dev.mediapipeline.ingest;

class InMemoryUploadsTest extends UploadsContractTest {
    private final InMemoryUploads uploads = new InMemoryUploads();

    @Override
    protected Uploads uploads() {
        return uploads;
    }

    @Override
    protected void given(String key, byte[] bytes) {
        uploads.put(key, bytes);
    }
}
