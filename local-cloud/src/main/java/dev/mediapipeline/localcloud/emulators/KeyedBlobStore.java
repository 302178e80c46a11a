package dev.mediapipeline.localcloud.emulators;

import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.GetObjectAclRequest;
import software.amazon.awssdk.services.s3.model.GetObjectAclResponse;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.ObjectCannedACL;
import software.amazon.awssdk.services.s3.model.Part;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/**
 * Stores objects under the names of {@link ObjectFiles}, since S3Proxy's store treats a key as a path, and lists them
 * in key order.
 */
final class KeyedBlobStore extends ForwardingBlobStore {
    KeyedBlobStore(BlobStore store) {
        super(store);
    }

    @Override
    public boolean blobExists(String bucket, String key) {
        return super.blobExists(bucket, ObjectFiles.name(key));
    }

    @Override
    public PutObjectResponse putBlob(PutObjectRequest request, InputStream body) {
        return super.putBlob(
                request.toBuilder().key(ObjectFiles.name(request.key())).build(), body);
    }

    @Override
    public CopyObjectResponse copyBlob(CopyObjectRequest request) {
        return super.copyBlob(request.toBuilder()
                .sourceKey(ObjectFiles.name(request.sourceKey()))
                .destinationKey(ObjectFiles.name(request.destinationKey()))
                .build());
    }

    @Override
    public HeadObjectResponse blobMetadata(HeadObjectRequest request) {
        return super.blobMetadata(
                request.toBuilder().key(ObjectFiles.name(request.key())).build());
    }

    @Override
    public ResponseInputStream<GetObjectResponse> getBlob(GetObjectRequest request) {
        return super.getBlob(
                request.toBuilder().key(ObjectFiles.name(request.key())).build());
    }

    @Override
    public DeleteObjectResponse removeBlob(DeleteObjectRequest request) {
        return super.removeBlob(
                request.toBuilder().key(ObjectFiles.name(request.key())).build());
    }

    @Override
    public ObjectCannedACL getBlobAccess(String bucket, String key) {
        return super.getBlobAccess(bucket, ObjectFiles.name(key));
    }

    @Override
    public void setBlobAccess(String bucket, String key, ObjectCannedACL access) {
        super.setBlobAccess(bucket, ObjectFiles.name(key), access);
    }

    @Override
    public ObjectCannedACL getBlobAccess(String bucket, String key, @Nullable String version) {
        return getBlobAccess(bucket, key);
    }

    @Override
    public void setBlobAccess(String bucket, String key, ObjectCannedACL access, @Nullable String version) {
        setBlobAccess(bucket, key, access);
    }

    @Override
    public GetObjectAclResponse getBlobAcl(GetObjectAclRequest request) {
        return super.getBlobAcl(
                request.toBuilder().key(ObjectFiles.name(request.key())).build());
    }

    /** Versions would be listed by file name, and the template uses none. */
    @Override
    public boolean supportsVersioning() {
        return false;
    }

    @Override
    public MultipartUpload initiateMultipartUpload(CreateMultipartUploadRequest request) {
        var upload = super.initiateMultipartUpload(
                request.toBuilder().key(ObjectFiles.name(request.key())).build());
        return new MultipartUpload(upload.id(), request, upload.response());
    }

    @Override
    public void abortMultipartUpload(MultipartUpload upload) {
        super.abortMultipartUpload(named(upload));
    }

    @Override
    public CompleteMultipartUploadResponse completeMultipartUpload(
            MultipartUpload upload, CompleteMultipartUploadRequest request) {
        return super.completeMultipartUpload(
                named(upload),
                request.toBuilder().key(ObjectFiles.name(upload.blobName())).build());
    }

    @Override
    public UploadPartResponse uploadMultipartPart(MultipartUpload upload, UploadPartRequest request, InputStream body) {
        return super.uploadMultipartPart(
                named(upload),
                request.toBuilder().key(ObjectFiles.name(upload.blobName())).build(),
                body);
    }

    @Override
    public List<Part> listMultipartUpload(MultipartUpload upload) {
        return super.listMultipartUpload(named(upload));
    }

    @Override
    public List<software.amazon.awssdk.services.s3.model.MultipartUpload> listMultipartUploads(String bucket) {
        return super.listMultipartUploads(bucket).stream()
                .map(upload -> upload.toBuilder()
                        .key(ObjectFiles.key(upload.key()).orElse(upload.key()))
                        .build())
                .toList();
    }

    private static MultipartUpload named(MultipartUpload upload) {
        return new MultipartUpload(
                upload.id(),
                upload.request().toBuilder()
                        .key(ObjectFiles.name(upload.blobName()))
                        .build(),
                upload.response());
    }

    /** The store itself would list and page in the order of its files. */
    @Override
    public ListObjectsV2Response list(ListObjectsV2Request request) {
        return KeyListing.page(request, objects(request));
    }

    /** Every object with the request's prefix, by its key. */
    private SortedMap<String, S3Object> objects(ListObjectsV2Request request) {
        var byKey = new TreeMap<String, S3Object>();
        var prefix = Objects.requireNonNullElse(request.prefix(), "");
        super.list(ListObjectsV2Request.builder()
                        .bucket(request.bucket())
                        .prefix(ObjectFiles.prefix(prefix))
                        .maxKeys(Integer.MAX_VALUE)
                        .build())
                .contents()
                .forEach(object -> ObjectFiles.key(object.key())
                        .ifPresent(key ->
                                byKey.put(key, object.toBuilder().key(key).build())));
        return byKey;
    }
}
