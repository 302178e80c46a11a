package dev.mediapipeline.localcloud.emulators;

import dev.mediapipeline.localcloud.LocalCloudException;
import dev.mediapipeline.localcloud.Options;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** The ports of the services: five in a row from a base, or any free ones. */
public record Ports(int api, int s3, int sqs, int dynamodb, int services) {

    /**
     * Five ports in a row, each of them free now.
     *
     * @param base the first of the five ports, or 0 for free ones
     * @throws LocalCloudException if one of them is taken
     */
    public static Ports from(int base) {
        if (base == 0) {
            return new Ports(free(), free(), free(), free(), free());
        }
        return new Ports(
                available(base, "the API"),
                available(base + 1, "S3"),
                available(base + 2, "SQS"),
                available(base + 3, "DynamoDB"),
                available(base + Options.SERVICES_OFFSET, "the issuer, Secrets Manager and EventBridge"));
    }

    /** A port on the loopback address that nobody uses now. */
    public static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int available(int port, String what) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return port;
        } catch (IOException e) {
            throw new LocalCloudException(
                    "Port %d is in use, and %s needs it. Stop the program that uses it, or choose another base port with --port."
                            .formatted(port, what),
                    e);
        }
    }
}
