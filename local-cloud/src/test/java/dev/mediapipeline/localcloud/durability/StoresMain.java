package dev.mediapipeline.localcloud.durability;

import dev.mediapipeline.localcloud.emulators.AwsClients;
import dev.mediapipeline.localcloud.emulators.ElasticMq;
import dev.mediapipeline.localcloud.emulators.Provisioning;
import dev.mediapipeline.localcloud.emulators.S3;
import dev.mediapipeline.localcloud.events.S3Notifications;
import dev.mediapipeline.localcloud.template.Endpoints;
import dev.mediapipeline.localcloud.template.TemplateReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** Runs a local cloud's queues and buckets in a process to be killed, wired and started as in the local cloud. */
final class StoresMain {
    private StoresMain() {}

    /** Takes the template, the folder, and the ports of SQS and S3; ends when its standard input does. */
    public static void main(String[] arguments) throws IOException {
        Thread.setDefaultUncaughtExceptionHandler((thread, e) -> {
            e.printStackTrace();
            Runtime.getRuntime().halt(1);
        });
        var folder = Path.of(arguments[1]);
        var sqs = Integer.parseInt(arguments[2]);
        var s3 = Integer.parseInt(arguments[3]);
        var endpoints = endpoints(sqs, s3);
        var aws = AwsClients.of(endpoints);
        var template = TemplateReader.read(Path.of(arguments[0]), Map.of(), endpoints);
        var notifications = new S3Notifications(template, aws, created(folder, "notifications"), Clock.systemUTC());
        var queues = new ElasticMq(sqs, sqs, Optional.of(created(folder, "sqs")));
        var buckets = new S3(s3, created(folder, "s3"), created(folder, "creations"), notifications);
        new Provisioning(aws).provision(template);
        notifications.configure();
        buckets.resumeNotifications();
        System.out.println("ready");
        while (System.in.read() >= 0) {}
        buckets.close();
        queues.close();
        System.exit(0);
    }

    static Endpoints endpoints(int sqs, int s3) {
        return new Endpoints("", "http://127.0.0.1:" + s3, "http://127.0.0.1:" + sqs, "http://127.0.0.1:1", "");
    }

    private static Path created(Path folder, String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }
}
