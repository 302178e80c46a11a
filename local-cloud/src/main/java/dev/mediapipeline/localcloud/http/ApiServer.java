package dev.mediapipeline.localcloud.http;

import dev.mediapipeline.localcloud.LocalCloudException;
import dev.mediapipeline.localcloud.ServerResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ExceptionListener;
import org.apache.hc.core5.http.impl.bootstrap.HttpServer;
import org.apache.hc.core5.http.impl.bootstrap.ServerBootstrap;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.io.CloseMode;

/**
 * The API's HTTP server, on the loopback address. It does not use the JDK's server, which rejects a malformed path
 * itself, with an HTML page.
 */
final class ApiServer implements AutoCloseable {
    private static final int DRAIN_SECONDS = 10;

    private final Function<ApiRequest, ServerResponse> handler;
    private final HttpServer server;
    private final Semaphore running = new Semaphore(Integer.MAX_VALUE);

    ApiServer(int port, Function<ApiRequest, ServerResponse> handler) {
        this.handler = handler;
        server = ServerBootstrap.bootstrap()
                .setLocalAddress(InetAddress.getLoopbackAddress())
                .setListenerPort(port)
                .setRequestRouter((request, context) -> this::handle)
                // A connection that the client closes is not an error.
                .setExceptionListener(ExceptionListener.NO_OP)
                .create();
        try {
            server.start();
        } catch (IOException e) {
            throw new LocalCloudException("Cannot listen on port %d for the API: %s".formatted(port, e), e);
        }
    }

    private void handle(ClassicHttpRequest http, ClassicHttpResponse response, HttpContext context) {
        running.acquireUninterruptibly();
        try {
            var result = handler.apply(ApiRequest.of(http, HttpCoreContext.cast(context)));
            response.setCode(result.status());
            result.headers().forEach((name, values) -> {
                // The server counts the bytes itself.
                if (!name.equalsIgnoreCase("content-length")) {
                    values.forEach(value -> response.addHeader(name, value));
                }
            });
            if (result.body().length > 0) {
                response.setEntity(new ByteArrayEntity(result.body(), null));
            }
        } finally {
            running.release();
        }
    }

    /** Waits for running requests, for a bounded time, and stops. */
    @Override
    public void close() {
        try {
            var _ = running.tryAcquire(Integer.MAX_VALUE, DRAIN_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        server.close(CloseMode.GRACEFUL);
    }
}
