package dev.mediapipeline.batch.lambda;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.mediapipeline.batch.BatchProcessor;
import dev.mediapipeline.failure.lambda.Invocation;
import dev.mediapipeline.failure.lambda.LastResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A process that works through a batch of ten messages and runs out of memory at one of them. */
final class DoomedProcess {
    private DoomedProcess() {}

    public static void main(String[] arguments) {
        var lastResponse = new LastResponse(arguments[0]);
        var batch = new SqsBatch(
                new BatchProcessor((message, wait) -> {}, Duration.ofSeconds(1), lastResponse), lastResponse);
        var event = new SQSEvent();
        event.setRecords(IntStream.range(0, 10).mapToObj(DoomedProcess::message).toList());
        batch.process(event, Invocation.with(Duration.ofMinutes(1)), message -> {
            if (message.id().equals("m3")) {
                System.out.println(List.of(new long[Integer.MAX_VALUE - 8], new long[Integer.MAX_VALUE - 8]));
            }
            System.out.println("did " + message.id());
        });
        System.out.println("asks for the next invocation");
    }

    private static SQSEvent.SQSMessage message(int number) {
        var message = new SQSEvent.SQSMessage();
        message.setMessageId("m" + number);
        message.setBody("");
        message.setReceiptHandle("receipt " + number);
        message.setAttributes(Map.of("ApproximateReceiveCount", "1"));
        return message;
    }
}
