package dev.mediapipeline.localcloud.emulators;

import dev.mediapipeline.localcloud.StateFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Supplier;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import tools.jackson.databind.json.JsonMapper;

/**
 * Notifies of each object created; S3Proxy has no notifications of its own. A file notes an object from before its
 * creation until its notification is out, so that the next start notifies of objects that were created when this
 * process died.
 */
final class NotifyingBlobStore extends ForwardingBlobStore {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Prefix of the keys of objects that S3Proxy creates for itself. */
    private static final String S3PROXYS_OWN = ".s3proxy-";

    private static final String NOTE = ".json";

    private final ObjectCreated listener;
    private final Path notes;

    private record Creation(String event, String bucket, String key) {}

    /** @param notes the folder that notes creations without a notification yet */
    NotifyingBlobStore(BlobStore store, ObjectCreated listener, Path notes) {
        super(store);
        this.listener = listener;
        this.notes = notes;
    }

    /** Notifies of objects that an earlier process created without notifying of them. */
    void resume() {
        try (var files = Files.list(notes)) {
            for (var note : files.toList()) {
                // An incomplete note belongs to an object that does not exist yet.
                if (note.toString().endsWith(NOTE)) {
                    tell(JSON.readValue(Files.readString(note), Creation.class));
                }
                Files.delete(note);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public PutObjectResponse putBlob(PutObjectRequest request, InputStream body) {
        return telling(
                new Creation("ObjectCreated:Put", request.bucket(), request.key()), () -> super.putBlob(request, body));
    }

    @Override
    public CopyObjectResponse copyBlob(CopyObjectRequest request) {
        return telling(
                new Creation("ObjectCreated:Copy", request.destinationBucket(), request.destinationKey()),
                () -> super.copyBlob(request));
    }

    @Override
    public CompleteMultipartUploadResponse completeMultipartUpload(
            MultipartUpload upload, CompleteMultipartUploadRequest request) {
        return telling(
                new Creation("ObjectCreated:CompleteMultipartUpload", request.bucket(), request.key()),
                () -> super.completeMultipartUpload(upload, request));
    }

    private <T> T telling(Creation creation, Supplier<T> write) {
        if (creation.key().startsWith(S3PROXYS_OWN)) {
            return write.get();
        }
        var note = notes.resolve(UUID.randomUUID() + NOTE);
        StateFolder.write(note, JSON.writeValueAsString(creation));
        try {
            T response;
            try {
                response = write.get();
            } catch (RuntimeException e) {
                Files.delete(note);
                throw e;
            }
            tell(creation);
            Files.delete(note);
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tell(Creation creation) {
        var head = blobMetadataIfPresent(creation.bucket(), creation.key());
        if (head != null) {
            listener.created(
                    creation.event(),
                    creation.bucket(),
                    creation.key(),
                    head.contentLength(),
                    head.eTag().replace("\"", ""));
        }
    }
}
