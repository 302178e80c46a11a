package dev.mediapipeline.bench.cloud;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a million uploads cost, line by line, in USD at {@link Prices}. */
public final class Bill {
    private static final double MILLION = 1e6;
    /** Lambda's event source takes a message and deletes it; nothing is batched at this pace. */
    private static final double POLLS_PER_MESSAGE = 2;

    private final Map<String, Double> lines = new LinkedHashMap<>();

    /** Adds the time of functions, of one upload. */
    public Bill withFunctions(double gigabyteSeconds, double invocations) {
        return with("Lambda, time", gigabyteSeconds * Prices.LAMBDA_GB_SECOND)
                .with("Lambda, requests", invocations * Prices.LAMBDA_REQUEST);
    }

    /** Adds requests to the API, of one upload. */
    public Bill withApi(double requests) {
        return with("HTTP API", requests * Prices.HTTP_API_REQUEST);
    }

    /** Adds what functions asked of AWS for one upload, by action. */
    public Bill withRequests(Map<String, Double> requests) {
        requests.forEach((action, count) ->
                with(action.startsWith("s3:") ? "S3 requests" : "SQS requests", count * Prices.of(action)));
        return this;
    }

    /** Adds the polling for messages, of one upload. */
    public Bill withMessages(double messages) {
        return with("SQS requests", messages * POLLS_PER_MESSAGE * Prices.SQS_REQUEST);
    }

    /** Adds units of DynamoDB, of one upload. */
    public Bill withUnits(double written, double read) {
        return with("DynamoDB", written * Prices.DYNAMODB_WRITE_UNIT + read * Prices.DYNAMODB_READ_UNIT);
    }

    private Bill with(String line, double usd) {
        if (usd > 0) {
            lines.merge(line, usd * MILLION, Double::sum);
        }
        return this;
    }

    /** USD per million uploads by line. */
    public Map<String, Double> lines() {
        return Map.copyOf(lines);
    }

    /** USD per million uploads. */
    public double total() {
        return lines.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
