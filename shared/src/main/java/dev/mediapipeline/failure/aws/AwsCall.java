package dev.mediapipeline.failure.aws;

import dev.mediapipeline.failure.TransientException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;

/** Makes calls to AWS whose failures say what they were about. */
public final class AwsCall {
    private AwsCall() {}

    /**
     * The call's result.
     *
     * @param about what the call does to what, such as {@code "reading media 1b9d…"}
     * @throws TransientException if AWS did not answer or refused; expected refusals are caught inside the call
     */
    public static <T> T to(String about, Supplier<T> call) {
        try {
            return call.get();
        } catch (SdkException | UncheckedIOException e) {
            throw new TransientException(about + ": " + e.getMessage(), e);
        }
    }
}
