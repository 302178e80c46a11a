package dev.mediapipeline.report.webhook.http;

import dev.mediapipeline.failure.TransientException;
import dev.mediapipeline.report.webhook.Receiver;
import dev.mediapipeline.report.webhook.ReceiverAddress;
import dev.mediapipeline.report.webhook.SignedWebhook;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Sends webhooks over HTTP with the headers of Standard Webhooks. Does not follow redirects. */
public final class HttpReceiver implements Receiver, AutoCloseable {
    private final HttpClient client;
    private final ReceiverAddress address;
    private final Limits limits;
    private final Clock clock;

    /**
     * Timeouts of one attempt.
     *
     * @param connect until the connection is established
     * @param response until the status arrives, counted from the start
     */
    public record Limits(Duration connect, Duration response) {}

    public HttpReceiver(ReceiverAddress address, Limits limits, Clock clock) {
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(limits.connect())
                .build();
        this.address = address;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public Response send(SignedWebhook webhook) {
        String id = webhook.webhook().id();
        try {
            HttpResponse<InputStream> response = client.send(request(webhook), BodyHandlers.ofInputStream());
            // Only the status matters: an unread body can be neither too long nor too slow.
            response.body().close();
            return new Response(response.statusCode(), retryAfter(response));
        } catch (IOException e) {
            throw new TransientException("the receiver did not respond to webhook " + id + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TransientException("interrupted while sending webhook " + id, e);
        }
    }

    private HttpRequest request(SignedWebhook webhook) {
        return HttpRequest.newBuilder(address.uri())
                .timeout(limits.response())
                .header("content-type", "application/json")
                .header("user-agent", "media-pipeline/1 (Standard Webhooks)")
                .header("webhook-id", webhook.webhook().id())
                .header("webhook-timestamp", String.valueOf(webhook.at().getEpochSecond()))
                .header("webhook-signature", webhook.signature())
                .POST(BodyPublishers.ofString(webhook.webhook().body()))
                .build();
    }

    private @Nullable Duration retryAfter(HttpResponse<InputStream> response) {
        return response.headers()
                .firstValue("retry-after")
                .flatMap(value -> RetryAfter.read(value, clock.instant()))
                .orElse(null);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
