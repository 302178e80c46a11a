package dev.mediapipeline.client;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Sends requests, and retries them when the connection breaks or the server asks for it. */
final class Transport implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private static final int TOO_MANY_REQUESTS = 429;
    /** The slowest connection on which a body is still sent to its end, about half a megabit a second. */
    private static final long MIN_BYTES_PER_SECOND = 64_000;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();
    private final Retries retries;
    private final Duration timeout;

    Transport(Retries retries) {
        this(retries, TIMEOUT);
    }

    /** @param timeout of an attempt with a short body */
    Transport(Retries retries, Duration timeout) {
        this.retries = retries;
        this.timeout = timeout;
    }

    /** Sends a request with a short body; see {@link #send(Supplier, long, BodyHandler, Predicate)}. */
    <T> HttpResponse<T> send(
            Supplier<HttpRequest.Builder> request, BodyHandler<T> handler, Predicate<HttpResponse<T>> isTransient)
            throws IOException, InterruptedException {
        return send(request, 0, handler, isTransient);
    }

    /**
     * Returns the first response that needs no retry.
     *
     * @param request makes each attempt's request, with a token and a body of its own
     * @param bytes length of the body, which gives an attempt more time
     * @param isTransient recognises responses worth another attempt besides 429 and 5xx
     * @throws UnavailableException if the last attempt's response was still worth another one
     * @throws IOException if the connection broke at the last attempt
     */
    <T> HttpResponse<T> send(
            Supplier<HttpRequest.Builder> request,
            long bytes,
            BodyHandler<T> handler,
            Predicate<HttpResponse<T>> isTransient)
            throws IOException, InterruptedException {
        Duration limit = timeout.plusSeconds(bytes / MIN_BYTES_PER_SECOND);
        for (var attempt = 1; ; attempt++) {
            try {
                var response = attempt(request.get().build(), handler, limit);
                if (!isWorthRetrying(response.statusCode()) && !isTransient.test(response)) {
                    return response;
                }
                if (!retries.mayRetry(attempt, response.headers())) {
                    throw new UnavailableException(description(response), response.statusCode());
                }
                retries.pause(attempt, response.headers());
            } catch (UnavailableException e) {
                throw e;
            } catch (IOException e) {
                if (!retries.mayRetry(attempt)) {
                    throw e;
                }
                retries.pause(attempt);
            }
        }
    }

    /** The timeout of a request ends with the headers of its response; this one covers the body as well. */
    private <T> HttpResponse<T> attempt(HttpRequest request, BodyHandler<T> handler, Duration limit)
            throws IOException, InterruptedException {
        var response = http.sendAsync(request, handler);
        try {
            return response.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            var timedOut = new HttpTimeoutException("%s %s: no complete response within %d seconds"
                    .formatted(request.method(), request.uri().getPath(), limit.toSeconds()));
            timedOut.initCause(e);
            throw timedOut;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException broken ? broken : new IOException(e.getCause());
        } finally {
            response.cancel(true);
        }
    }

    private static boolean isWorthRetrying(int status) {
        return status == TOO_MANY_REQUESTS || status >= 500;
    }

    private static String description(HttpResponse<?> response) {
        var request = response.request();
        return "%s %s: status %d after the last attempt%s"
                .formatted(
                        request.method(),
                        request.uri().getPath(),
                        response.statusCode(),
                        correlation(response.headers()));
    }

    private static String correlation(HttpHeaders headers) {
        return headers.firstValue("x-correlation-id")
                .map(id -> ", correlation id " + id)
                .orElse("");
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
