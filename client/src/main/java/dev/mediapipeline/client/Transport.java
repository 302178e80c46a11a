package dev.mediapipeline.client;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Sends requests, and sends them again when the connection breaks or the server asks for it. */
final class Transport implements AutoCloseable {
    static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private static final int TOO_MANY_REQUESTS = 429;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();
    private final Retries retries;

    Transport(Retries retries) {
        this.retries = retries;
    }

    /**
     * Returns the first response that is not worth another attempt.
     *
     * @param request makes each attempt's request, with a token and a body of its own
     * @param isTransient recognises responses worth another attempt besides 429 and 5xx
     * @throws UnavailableException if the last attempt's response was still worth another one
     * @throws IOException if the connection broke at the last attempt
     */
    <T> HttpResponse<T> send(
            Supplier<HttpRequest.Builder> request, BodyHandler<T> handler, Predicate<HttpResponse<T>> isTransient)
            throws IOException, InterruptedException {
        for (var attempt = 1; ; attempt++) {
            try {
                var response = http.send(request.get().timeout(TIMEOUT).build(), handler);
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
