package dev.mediapipeline.report.orphans.lambda;

import dev.mediapipeline.report.aws.DynamoDbMediaLookup;
import dev.mediapipeline.report.aws.MediaItems;
import dev.mediapipeline.report.orphans.FindOrphans;
import dev.mediapipeline.report.orphans.aws.S3Orphans;
import dev.mediapipeline.report.orphans.aws.S3StoredObjects;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.eclipse.microprofile.config.Config;
import software.amazon.awssdk.services.s3.S3Client;

/** Wires the search for orphans. */
@Singleton
class OrphansFunction {
    @Produces
    @Singleton
    FindOrphans findOrphans(Config config, MediaItems items, S3Client s3) {
        var settings = OrphansConfig.of(config);
        return new FindOrphans(
                new S3StoredObjects(s3, settings.uploadsBucket(), settings.renditionsBucket()),
                new DynamoDbMediaLookup(items),
                new S3Orphans(s3, settings.reportsBucket()),
                Clock.systemUTC());
    }
}
