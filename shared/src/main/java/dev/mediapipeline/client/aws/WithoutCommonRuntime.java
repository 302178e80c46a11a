package dev.mediapipeline.client.aws;

import com.oracle.svm.core.annotate.Delete;
import com.oracle.svm.core.annotate.TargetClass;

/** S3 through the AWS Common Runtime, a library that is not there: a native image must not look for it. */
final class WithoutCommonRuntime {
    private static final String PACKAGE = "software.amazon.awssdk.services.s3.internal.crt.";

    private WithoutCommonRuntime() {}

    @Delete
    @TargetClass(className = PACKAGE + "S3CrtAsyncClient")
    static final class Client {}

    @Delete
    @TargetClass(className = PACKAGE + "DefaultS3CrtAsyncClient")
    static final class DefaultClient {}

    @Delete
    @TargetClass(className = PACKAGE + "DefaultS3CrtAsyncClient$AttachHttpAttributesExecutionInterceptor")
    static final class Interceptor {}
}
