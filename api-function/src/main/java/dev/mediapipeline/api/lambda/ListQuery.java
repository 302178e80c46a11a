package dev.mediapipeline.api.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import dev.mediapipeline.api.listing.ListMedia;
import dev.mediapipeline.http.FieldError;
import dev.mediapipeline.http.Problem;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.media.Owner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The query of a listing, as API Gateway delivers it. */
final class ListQuery {
    private static final String DEFAULT_LIMIT = "25";
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}");
    private static final List<MediaStatus> STATUSES =
            List.of(MediaStatus.AWAITING_UPLOAD, MediaStatus.PROCESSING, MediaStatus.READY, MediaStatus.FAILED);

    private ListQuery() {}

    /** @throws dev.mediapipeline.http.ProblemException 400 with every invalid parameter */
    static ListMedia.Query of(APIGatewayV2HTTPEvent event) {
        Owner owner = Caller.of(event);
        Map<String, String> parameters =
                Objects.requireNonNullElse(event.getQueryStringParameters(), Map.<String, String>of());
        var errors = new ArrayList<FieldError>();
        MediaStatus status = status(parameters.get("status"), errors);
        int limit = limit(parameters.getOrDefault("limit", DEFAULT_LIMIT), errors);
        if (!errors.isEmpty()) {
            throw Problem.INVALID_REQUEST.because("the query is not valid", errors);
        }
        return new ListMedia.Query(owner, status, limit, parameters.get("cursor"));
    }

    private static @Nullable MediaStatus status(@Nullable String text, List<FieldError> errors) {
        if (text == null) {
            return null;
        }
        return STATUSES.stream()
                .filter(status -> status.name().equals(text))
                .findFirst()
                .orElseGet(() -> {
                    errors.add(new FieldError(
                            "status",
                            STATUSES.stream()
                                    .map(MediaStatus::name)
                                    .collect(Collectors.joining(", ", "is one of ", ""))));
                    return MediaStatus.UNKNOWN;
                });
    }

    private static int limit(String text, List<FieldError> errors) {
        int limit = NUMBER.matcher(text).matches() ? Integer.parseInt(text) : 0;
        if (limit < 1 || limit > ListMedia.MAX_PAGE) {
            errors.add(new FieldError("limit", "must be a number from 1 to " + ListMedia.MAX_PAGE));
        }
        return limit;
    }
}
