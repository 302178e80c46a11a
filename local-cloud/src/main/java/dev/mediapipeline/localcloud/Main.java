package dev.mediapipeline.localcloud;

import dev.mediapipeline.localcloud.emulators.ChildProcesses;
import dev.mediapipeline.localcloud.emulators.Credentials;
import dev.mediapipeline.localcloud.emulators.Installation;
import dev.mediapipeline.localcloud.emulators.Ports;
import java.io.IOException;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Command line of the local cloud. */
final class Main {
    private Main() {}

    /**
     * {@code emulators} starts the three emulators alone, on free ports and without lasting state, prints their
     * addresses as one line of JSON, and ends when its standard input does.
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1 || !arguments[0].equals("emulators")) {
            System.err.println("Usage: java -jar local-cloud.jar emulators");
            System.exit(2);
        }
        try {
            emulators();
        } catch (LocalCloudException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
        System.exit(0);
    }

    private static void emulators() throws IOException {
        var ports = Ports.from(0);
        try (var state = StateFolder.open(Optional.empty());
                var children = new ChildProcesses(state.file("processes"));
                var _ = new Emulators(
                        Installation.find(),
                        children,
                        ports,
                        ports.sqs(),
                        state,
                        (event, bucket, key, bytes, tag) -> {})) {
            var json = JsonMapper.builder().build();
            System.out.println(json.writeValueAsString(json.createObjectNode()
                    .put("dynamodb", "http://127.0.0.1:" + ports.dynamodb())
                    .put("sqs", "http://127.0.0.1:" + ports.sqs())
                    .put("s3", "http://127.0.0.1:" + ports.s3())
                    .put("accessKey", Credentials.ACCESS_KEY)
                    .put("secretKey", Credentials.SECRET_KEY)));
            while (System.in.read() >= 0) {}
        }
    }
}
