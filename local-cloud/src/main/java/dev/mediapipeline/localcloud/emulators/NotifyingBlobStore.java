package dev.mediapipeline.localcloud.emulators;

import java.io.InputStream;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/** Tells of each object created. S3Proxy has no notifications of its own. */
final class NotifyingBlobStore extends ForwardingBlobStore {
    private final ObjectCreated listener;

    NotifyingBlobStore(BlobStore store, ObjectCreated listener) {
        super(store);
        this.listener = listener;
    }

    @Override
    public PutObjectResponse putBlob(PutObjectRequest request, InputStream body) {
        var response = super.putBlob(request, body);
        tell("ObjectCreated:Put", request.bucket(), request.key());
        return response;
    }

    @Override
    public CopyObjectResponse copyBlob(CopyObjectRequest request) {
        var response = super.copyBlob(request);
        tell("ObjectCreated:Copy", request.destinationBucket(), request.destinationKey());
        return response;
    }

    @Override
    public CompleteMultipartUploadResponse completeMultipartUpload(
            MultipartUpload upload, CompleteMultipartUploadRequest request) {
        var response = super.completeMultipartUpload(upload, request);
        tell("ObjectCreated:CompleteMultipartUpload", request.bucket(), request.key());
        return response;
    }

    private void tell(String event, String bucket, String key) {
        var head =
                blobMetadata(HeadObjectRequest.builder().bucket(bucket).key(key).build());
        if (head != null) {
            listener.created(
                    event, bucket, key, head.contentLength(), head.eTag().replace("\"", ""));
        }
    }
}
