package dev.mediapipeline.bench.page;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The cost of a million uploads in USD, line by line: list prices of us-east-1, x86, without free tiers and discounts, as
 * public price lists had them on {@link #PRICES_OF}. Replace them when they are older than a year.
 */
final class Bill {
    static final String PRICES_OF = "2026-11-24";

    private static final double UPLOADS = 1e6;
    private static final double LAMBDA_GB_SECOND = 0.0000166667;
    private static final double LAMBDA_REQUEST = 0.20e-6;
    private static final double HTTP_API_REQUEST = 1.00e-6;
    private static final double SQS_REQUEST = 0.40e-6;
    private static final double DYNAMODB_WRITE_UNIT = 0.625e-6;
    private static final double DYNAMODB_READ_UNIT = 0.125e-6;
    /** Actions that are paid by the request. DynamoDB is paid by units, and deleting from S3 is free. */
    private static final Map<String, Double> REQUESTS = Map.of(
            "s3:PutObject", 0.005e-3,
            "s3:ListBucket", 0.005e-3,
            "s3:GetObject", 0.0004e-3,
            "sqs:SendMessage", SQS_REQUEST,
            "sqs:ChangeMessageVisibility", SQS_REQUEST);
    /** Lambda's event source receives and deletes a message. At this pace it batches nothing. */
    private static final double REQUESTS_PER_MESSAGE = 2;

    private final SortedMap<String, Double> lines = new TreeMap<>();

    /** Adds the functions of one upload. */
    Bill withFunctions(double gigabyteSeconds, double invocations) {
        return with("Lambda, time", gigabyteSeconds * LAMBDA_GB_SECOND)
                .with("Lambda, requests", invocations * LAMBDA_REQUEST);
    }

    /** Adds the requests of one upload to the API. */
    Bill withApi(double requests) {
        return with("HTTP API", requests * HTTP_API_REQUEST);
    }

    /** Adds the functions' requests to AWS for one upload, by action. */
    Bill withRequests(Map<String, Double> requests) {
        requests.forEach((action, count) -> with(
                action.startsWith("s3:") ? "S3 requests" : "SQS requests", count * REQUESTS.getOrDefault(action, 0.0)));
        return this;
    }

    /** Adds the requests with which Lambda receives the messages of one upload. */
    Bill withMessages(double messages) {
        return with("SQS requests", messages * REQUESTS_PER_MESSAGE * SQS_REQUEST);
    }

    /** Adds the units of DynamoDB of one upload. */
    Bill withUnits(double written, double read) {
        return with("DynamoDB", written * DYNAMODB_WRITE_UNIT + read * DYNAMODB_READ_UNIT);
    }

    private Bill with(String line, double usd) {
        if (usd > 0) {
            lines.merge(line, usd * UPLOADS, Double::sum);
        }
        return this;
    }

    /** Its lines by name. */
    public Set<String> lines() {
        return lines.keySet();
    }

    /** A line's cost; 0 if there is no such line. */
    public double usd(String line) {
        return lines.getOrDefault(line, 0.0);
    }

    public double total() {
        return lines.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
