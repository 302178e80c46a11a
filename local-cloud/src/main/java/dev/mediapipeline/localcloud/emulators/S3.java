package dev.mediapipeline.localcloud.emulators;

import dev.mediapipeline.localcloud.LocalCloudException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.gaul.s3proxy.AccessGrant;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/**
 * S3Proxy in this process, on the loopback address, over a folder with one folder per bucket. It does not read the
 * checksum that ends an upload, and may close the connection of an upload that it has stored; clients then retry.
 */
public final class S3 implements AutoCloseable {
    private final S3Proxy proxy;
    private final NotifyingBlobStore store;

    /**
     * @param folder stores the objects
     * @param notes the folder that notes each object still to be announced
     */
    public S3(int port, Path folder, Path notes, ObjectCreated listener) {
        ObjectFiles.deleteUnfinished(folder);
        store = new NotifyingBlobStore(
                new KeyedBlobStore(new FilesystemNio2BlobStore(folder.toString())), listener, notes);
        proxy = S3Proxy.builder()
                .endpoint(URI.create("http://127.0.0.1:" + port))
                .awsAuthentication(AuthenticationType.AWS_V4, Credentials.ACCESS_KEY, Credentials.SECRET_KEY)
                .blobStore(store)
                .ignoreUnknownHeaders(true)
                .build();
        proxy.setBlobStoreLocator((accessKey, bucket, key) -> Optional.ofNullable(accessKey)
                .flatMap(Credentials::secretKey)
                .map(secret -> new AccessGrant(secret, store))
                .orElse(null));
        try {
            proxy.start();
        } catch (Exception e) {
            throw new LocalCloudException("S3 cannot start on port %d: %s".formatted(port, e.getMessage()), e);
        }
    }

    /** Notifies of the objects that an earlier process created without notifying of them. */
    public void resumeNotifications() {
        store.resume();
    }

    @Override
    public void close() {
        try {
            proxy.stop();
        } catch (Exception e) {
            throw new LocalCloudException("S3 did not stop: " + e.getMessage(), e);
        }
    }
}
