package dev.mediapipeline.client.aws;

import com.oracle.svm.core.annotate.Delete;
import com.oracle.svm.core.annotate.TargetClass;
import java.util.function.BooleanSupplier;

/** S3 through the AWS Common Runtime, a library that is not there: a native image must not look for it. */
final class WithoutCommonRuntime {
    private static final String PACKAGE = "software.amazon.awssdk.services.s3.internal.crt.";

    private WithoutCommonRuntime() {}

    @Delete
    @TargetClass(className = PACKAGE + "S3CrtAsyncClient", onlyWith = WithS3.class)
    static final class Client {}

    @Delete
    @TargetClass(className = PACKAGE + "DefaultS3CrtAsyncClient", onlyWith = WithS3.class)
    static final class DefaultClient {}

    @Delete
    @TargetClass(
            className = PACKAGE + "DefaultS3CrtAsyncClient$AttachHttpAttributesExecutionInterceptor",
            onlyWith = WithS3.class)
    static final class Interceptor {}

    /** Not every executable with these classes has S3's client in it: the benchmarks' renderer has none. */
    static final class WithS3 implements BooleanSupplier {
        @Override
        public boolean getAsBoolean() {
            try {
                Class.forName(PACKAGE + "S3CrtAsyncClient", false, WithS3.class.getClassLoader());
                return true;
            } catch (ClassNotFoundException e) {
                return false;
            }
        }
    }
}
