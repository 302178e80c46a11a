package dev.mediapipeline.localcloud;

import dev.mediapipeline.localcloud.emulators.ChildProcesses;
import dev.mediapipeline.localcloud.emulators.Credentials;
import dev.mediapipeline.localcloud.emulators.Installation;
import dev.mediapipeline.localcloud.emulators.Ports;
import java.io.IOException;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Starts DynamoDB Local, ElasticMQ and S3Proxy alone, for tests, on free ports and without lasting state, prints their addresses as one line of
 * JSON, and ends when its standard input does.
 */
final class EmulatorsMain {
    private EmulatorsMain() {}

    public static void main(String[] arguments) throws IOException {
        var ports = Ports.from(0);
        try (var state = StateFolder.open(Optional.empty());
                var children = new ChildProcesses(state.file("processes"));
                var _ = new Emulators(
                        Installation.find(),
                        children,
                        ports,
                        ports.sqs(),
                        state,
                        (event, bucket, key, bytes, tag) -> {},
                        report -> System.err.println(report))) {
            var json = JsonMapper.shared();
            System.out.println(json.writeValueAsString(json.createObjectNode()
                    .put("dynamodb", ports.endpoints().dynamodb())
                    .put("sqs", ports.endpoints().sqs())
                    .put("s3", ports.endpoints().s3())
                    .put("accessKey", Credentials.ACCESS_KEY)
                    .put("secretKey", Credentials.SECRET_KEY)));
            while (System.in.read() >= 0) {}
        }
        System.exit(0);
    }
}
