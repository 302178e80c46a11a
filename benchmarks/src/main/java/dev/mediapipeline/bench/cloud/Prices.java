package dev.mediapipeline.bench.cloud;

import java.util.Map;

/**
 * List prices in USD of us-east-1, x86, without free tiers and discounts, as public price lists had them on {@link
 * #DATE}. Replace them when they are older than a year.
 */
public final class Prices {
    public static final String DATE = "2026-11-24";
    public static final double LAMBDA_GB_SECOND = 0.0000166667;
    public static final double LAMBDA_REQUEST = 0.20e-6;
    public static final double HTTP_API_REQUEST = 1.00e-6;
    public static final double SQS_REQUEST = 0.40e-6;
    public static final double S3_PUT = 0.005e-3;
    public static final double S3_GET = 0.0004e-3;
    public static final double DYNAMODB_WRITE_UNIT = 0.625e-6;
    public static final double DYNAMODB_READ_UNIT = 0.125e-6;

    /** What is paid by the request; DynamoDB is paid by units, deleting from S3 is free. */
    private static final Map<String, Double> REQUESTS = Map.of(
            "s3:PutObject", S3_PUT,
            "s3:ListBucket", S3_PUT,
            "s3:GetObject", S3_GET,
            "sqs:SendMessage", SQS_REQUEST,
            "sqs:ChangeMessageVisibility", SQS_REQUEST);

    private Prices() {}

    static double of(String action) {
        return REQUESTS.getOrDefault(action, 0.0);
    }
}
