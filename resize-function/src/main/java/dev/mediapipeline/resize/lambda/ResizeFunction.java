package dev.mediapipeline.resize.lambda;

import dev.mediapipeline.batch.BatchProcessor;
import dev.mediapipeline.batch.aws.SqsMessageVisibility;
import dev.mediapipeline.batch.lambda.SqsBatch;
import dev.mediapipeline.failure.lambda.LastResponse;
import dev.mediapipeline.media.aws.DynamoDbMediaStore;
import dev.mediapipeline.media.life.MediaStore;
import dev.mediapipeline.resize.Photographs;
import dev.mediapipeline.resize.Renderer;
import dev.mediapipeline.resize.ResizeMedia;
import dev.mediapipeline.resize.aws.S3Photographs;
import dev.mediapipeline.resize.aws.S3RenditionStore;
import dev.mediapipeline.resize.vips.Vips;
import dev.mediapipeline.resize.vips.VipsRenderer;
import dev.mediapipeline.start.lambda.Priming;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Wires resize-function. */
@Singleton
class ResizeFunction {
    /** The function has one virtual CPU. */
    private static final int VIPS_THREADS = 1;

    /** Leaves 20 s of an invocation for reading the photograph and storing the renditions. */
    static final Duration TIME_TO_RENDER = Duration.ofSeconds(40);

    static final Duration TIME_FOR_NEXT = Duration.ofSeconds(20);
    private static final Clock CLOCK = Clock.tickMillis(ZoneOffset.UTC);

    @Produces
    @Singleton
    ResizeMedia resizeMedia(
            ResizeConfig config, S3Client s3, MediaStore store, Photographs photographs, Renderer renderer) {
        return new ResizeMedia(
                store, photographs, renderer, new S3RenditionStore(s3, config.renditionsBucket()), CLOCK);
    }

    @Produces
    @Singleton
    MediaStore store(ResizeConfig config, DynamoDbClient dynamoDb) {
        return new DynamoDbMediaStore(dynamoDb, config.table());
    }

    @Produces
    @Singleton
    Photographs photographs(ResizeConfig config, S3Client s3) {
        return new S3Photographs(s3, config.uploadsBucket());
    }

    /** Loads libvips while everything else starts. */
    @Produces
    @Singleton
    @Startup
    Future<Vips> vips(ResizeConfig config) {
        return CompletableFuture.supplyAsync(() -> new Vips(config.libraries(), VIPS_THREADS));
    }

    /** Built at its first call, so that a claim and a photograph do not wait for libvips. */
    @Produces
    @ApplicationScoped
    Renderer renderer(ResizeConfig config, Future<Vips> vips, LastResponse lastResponse)
            throws InterruptedException, ExecutionException {
        return new VipsRenderer(
                vips.get(),
                config.maxPixels(),
                TIME_TO_RENDER,
                () -> lastResponse.afterResponse("a decoder does not end"));
    }

    @Produces
    @Singleton
    SqsBatch batch(ResizeConfig config, SqsClient sqs, LastResponse lastResponse) {
        var visibility = new SqsMessageVisibility(sqs, config.resizeQueueUrl());
        return new SqsBatch(new BatchProcessor(visibility, TIME_FOR_NEXT, lastResponse), lastResponse);
    }

    @Produces
    @Singleton
    Priming.Steps priming(Renderer renderer, Photographs photographs, MediaStore store) {
        return handler -> ResizePriming.steps(handler, renderer, photographs, store, CLOCK);
    }
}
