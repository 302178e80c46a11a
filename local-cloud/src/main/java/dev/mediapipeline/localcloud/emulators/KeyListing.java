package dev.mediapipeline.localcloud.emulators;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Pages the listing of a bucket's objects, and groups keys up to a delimiter, as S3 does. */
final class KeyListing {
    private static final int DEFAULT_LIMIT = 1_000;

    private KeyListing() {}

    /** @param all the objects with the request's prefix, by key */
    static ListObjectsV2Response page(ListObjectsV2Request request, SortedMap<String, S3Object> all) {
        var delimiter = Optional.ofNullable(request.delimiter()).filter(d -> !d.isEmpty());
        var prefix = Objects.requireNonNullElse(request.prefix(), "");
        var start = request.continuationToken() != null ? request.continuationToken() : request.startAfter();
        var limit = Objects.requireNonNullElse(request.maxKeys(), DEFAULT_LIMIT);
        var objects = new ArrayList<S3Object>();
        var groups = new LinkedHashSet<String>();
        var last = "";
        for (var object : all.values()) {
            var key = object.key();
            var group = delimiter
                    .filter(d -> key.indexOf(d, prefix.length()) >= 0)
                    .map(d -> key.substring(0, key.indexOf(d, prefix.length()) + d.length()));
            if (isBefore(key, group, start) || group.filter(groups::contains).isPresent()) {
                continue;
            }
            if (objects.size() + groups.size() == limit) {
                return response(objects, groups)
                        .isTruncated(true)
                        .nextContinuationToken(last)
                        .build();
            }
            group.ifPresentOrElse(groups::add, () -> objects.add(object));
            last = group.orElse(key);
        }
        return response(objects, groups).isTruncated(false).build();
    }

    private static boolean isBefore(String key, Optional<String> group, @Nullable String start) {
        return start != null
                && (key.compareTo(start) <= 0 || group.filter(start::equals).isPresent());
    }

    private static ListObjectsV2Response.Builder response(List<S3Object> objects, Set<String> groups) {
        return ListObjectsV2Response.builder()
                .contents(objects)
                .commonPrefixes(groups.stream()
                        .map(group -> CommonPrefix.builder().prefix(group).build())
                        .toList())
                .keyCount(objects.size() + groups.size());
    }
}
