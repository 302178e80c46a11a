package dev.mediapipeline.bench.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class BillTest {
    @Test
    void isForAMillionUploads() {
        var bill = new Bill()
                .withFunctions(1.0, 4)
                .withApi(1)
                .withRequests(Map.of("s3:PutObject", 9.0, "s3:GetObject", 3.0, "sqs:SendMessage", 2.0))
                .withMessages(3)
                .withUnits(20, 2);

        assertThat(bill.usd("Lambda, time")).isCloseTo(16.6667, within(1e-4));
        assertThat(bill.usd("Lambda, requests")).isCloseTo(0.80, within(1e-9));
        assertThat(bill.usd("HTTP API")).isCloseTo(1.00, within(1e-9));
        assertThat(bill.usd("S3 requests")).isCloseTo(45 + 1.2, within(1e-9));
        assertThat(bill.usd("SQS requests")).isCloseTo(0.8 + 2.4, within(1e-9));
        assertThat(bill.usd("DynamoDB")).isCloseTo(12.5 + 0.25, within(1e-9));
        assertThat(bill.total())
                .isCloseTo(bill.lines().stream().mapToDouble(bill::usd).sum(), within(1e-9));
    }

    @Test
    void hasNoLineForFreeRequests() {
        assertThat(new Bill().withRequests(Map.of("s3:DeleteObject", 5.0)).lines())
                .isEmpty();
    }
}
