package dev.mediapipeline.failure.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import dev.mediapipeline.event.json.EventJson;
import dev.mediapipeline.failure.ProcessEnd;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * When the process must end, posts the response of an invocation to Lambda's Runtime API itself, and then ends the
 * process. The runtime's own loop would fetch the next invocation before the process could end.
 */
public final class LastResponse implements ProcessEnd {
    private static final Logger LOG = Logger.getLogger(LastResponse.class);
    private static final int TIMEOUT_MILLIS = 2_000;

    private final String runtimeApi;
    private final Runnable exit;
    private final AtomicReference<@Nullable String> reason = new AtomicReference<>();

    /** @param runtimeApi host and port of the Runtime API, as Lambda gives them in {@code AWS_LAMBDA_RUNTIME_API} */
    public LastResponse(String runtimeApi) {
        this(runtimeApi, () -> Runtime.getRuntime().halt(1));
    }

    /** @param exit ends the process */
    LastResponse(String runtimeApi, Runnable exit) {
        this.runtimeApi = runtimeApi;
        this.exit = exit;
    }

    @Override
    public void afterResponse(String newReason) {
        reason.compareAndSet(null, newReason);
    }

    /**
     * Does the work of an invocation and returns its response. If the process must end, this call does not return. An
     * {@link Error} that the work throws ends the process without a response; Lambda reports a failed invocation.
     */
    public <T> T respond(Context context, Supplier<T> work) {
        T response;
        try {
            response = work.get();
        } catch (RuntimeException | Error e) {
            afterResponseTo(e);
            if (reason.get() != null) {
                end(() -> LOG.error("the invocation failed: " + e, e));
            }
            throw e;
        }
        if (reason.get() != null) {
            end(() -> post(context.getAwsRequestId(), response));
        }
        return response;
    }

    /** The process ends even if the last step throws, for example when memory is exhausted. */
    private void end(Runnable lastStep) {
        try {
            LOG.errorf("the process ends after this invocation: %s", reason.get());
            lastStep.run();
        } finally {
            exit.run();
        }
    }

    private void post(String requestId, Object response) {
        var address =
                URI.create("http://%s/2018-06-01/runtime/invocation/%s/response".formatted(runtimeApi, requestId));
        try {
            var connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setRequestMethod("POST");
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            connection.setDoOutput(true);
            connection.setRequestProperty("Content-Type", "application/json");
            connection.getOutputStream().write(EventJson.write(response).getBytes(StandardCharsets.UTF_8));
            // The request is sent when its status is read.
            int status = connection.getResponseCode();
            if (status != HttpURLConnection.HTTP_ACCEPTED) {
                LOG.errorf("Lambda responded %d to the last response; it will report the invocation as failed", status);
            }
        } catch (IOException e) {
            LOG.error("the last response was not delivered; Lambda will report the invocation as failed", e);
        }
    }
}
