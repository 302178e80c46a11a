package dev.mediapipeline.localcloud.emulators;

import dev.mediapipeline.localcloud.LocalCloudException;
import dev.mediapipeline.localcloud.Options;
import dev.mediapipeline.localcloud.template.Endpoints;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** The ports of the services: five in a row from a base, or any free ones. */
public record Ports(int api, int s3, int sqs, int dynamodb, int services) {
    /** Chosen in this process, and perhaps not bound yet: a port that is free now may be chosen already. */
    private static final Set<Integer> CHOSEN = ConcurrentHashMap.newKeySet();

    /**
     * Five ports in a row, each of them free now.
     *
     * @param base the first of the five ports, or 0 for free ones
     * @throws LocalCloudException if one of them is taken
     */
    public static Ports from(int base) {
        if (base == 0) {
            // Below the ephemeral ports, so that no other program is assigned one of them meanwhile.
            var free = ThreadLocalRandom.current()
                    .ints(10_000, 32_000)
                    .filter(port -> isFree(port) && CHOSEN.add(port))
                    .limit(5)
                    .toArray();
            return new Ports(free[0], free[1], free[2], free[3], free[4]);
        }
        return new Ports(
                available(base, "the API"),
                available(base + 1, "S3"),
                available(base + 2, "SQS"),
                available(base + 3, "DynamoDB"),
                available(base + Options.SERVICES_OFFSET, "the issuer, Secrets Manager and EventBridge"));
    }

    /** The addresses of the services at these ports. */
    public Endpoints endpoints() {
        return new Endpoints(address(api), address(s3), address(sqs), address(dynamodb), address(services));
    }

    private static String address(int port) {
        return "http://127.0.0.1:" + port;
    }

    private static int available(int port, String what) {
        if (!isFree(port)) {
            throw new LocalCloudException(
                    "Port %d is in use, and %s needs it. Stop the program that uses it, or choose another base port with --port."
                            .formatted(port, what));
        }
        return port;
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
