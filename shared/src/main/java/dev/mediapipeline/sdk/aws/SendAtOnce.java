package dev.mediapipeline.sdk.aws;

import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * Sends an upload without asking S3 first ({@code Expect: 100-continue}), which saves a round trip. With the
 * URL-connection client, that request also fails on a stale connection, such as a thawed function's, and the SDK does
 * not retry that exception. {@code quarkus.s3.interceptors} names this class in every function that uploads.
 */
public final class SendAtOnce implements ExecutionInterceptor {
    @Override
    public SdkHttpRequest modifyHttpRequest(Context.ModifyHttpRequest context, ExecutionAttributes attributes) {
        return context.httpRequest().toBuilder().removeHeader("Expect").build();
    }
}
