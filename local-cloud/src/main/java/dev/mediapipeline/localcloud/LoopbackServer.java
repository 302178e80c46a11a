package dev.mediapipeline.localcloud;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;

/** HTTP servers on the loopback address. */
public final class LoopbackServer {
    static {
        // Without it, the JDK's servers respond 40 ms late.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private LoopbackServer() {}

    /**
     * Starts a server with a virtual thread for each request.
     *
     * @param port the port, or 0 for a free one
     * @param what the service, for the message if the port cannot be opened
     */
    public static HttpServer start(int port, String what, HttpHandler handler) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", handler);
            server.start();
            return server;
        } catch (IOException e) {
            throw new LocalCloudException("Cannot listen on port %d for %s: %s".formatted(port, what, e), e);
        }
    }
}
