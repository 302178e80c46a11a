package dev.mediapipeline.failure.aws;

import dev.mediapipeline.failure.PermanentException;
import dev.mediapipeline.failure.TransientException;
import java.util.function.Supplier;

/** Calls AWS and names the subject of the call in every exception. */
public final class AwsCall {
    private AwsCall() {}

    /**
     * Returns the call's result. Besides the SDK's own exceptions, the JDK's HTTP client throws many of its own when a
     * connection breaks or times out, such as a {@code RuntimeException} around a {@code NullPointerException}; so every
     * exception counts as a call without a response. Read the response after the call, not inside it.
     *
     * @param about the action and its subject, such as {@code "reading media 1b9d…"}
     * @throws TransientException if AWS did not respond or rejected the call; expected rejections are caught inside it
     * @throws PermanentException if the call itself throws it
     */
    public static <T> T to(String about, Supplier<T> call) {
        try {
            return call.get();
        } catch (PermanentException | TransientException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new TransientException(about + ": " + e, e);
        }
    }
}
