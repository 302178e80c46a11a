package dev.mediapipeline.localcloud.lambda;

import dev.mediapipeline.localcloud.emulators.Credentials;
import dev.mediapipeline.localcloud.emulators.Installation;
import dev.mediapipeline.localcloud.template.Account;
import dev.mediapipeline.localcloud.template.Endpoints;
import dev.mediapipeline.localcloud.template.LambdaFunction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Starts a process of a function as Lambda would: its command and its environment.
 *
 * @param taskRoot the unpacked package
 * @param log the file for its output
 */
public record LaunchPlan(
        LambdaFunction function, Path taskRoot, Path log, Installation installation, Endpoints endpoints) {

    /** Lambda leaves a managed JVM about 85 % of the memory size as heap. */
    private static final double HEAP_SHARE = 0.85;

    /** The command of every process. */
    public List<String> command() {
        var bootstrap = taskRoot.resolve("bootstrap");
        if (Files.exists(bootstrap)) {
            return List.of(bootstrap.toString());
        }
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-Xmx%dk".formatted((long) (function.memoryMegabytes() * 1024 * HEAP_SHARE)),
                "-Dcom.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI="
                        + installation.runtimeInterfaceClientLibrary(),
                "-cp",
                installation.runtimeInterfaceClient().resolve("*").toString(),
                "com.amazonaws.services.lambda.runtime.api.client.AWSLambda",
                function.handler());
    }

    /** The environment of the process with this number and a Runtime API at this address. */
    public Map<String, String> environment(String runtimeApi, int number) {
        var environment = new HashMap<>(function.environment());
        environment.put("_HANDLER", function.handler());
        environment.put("LAMBDA_TASK_ROOT", taskRoot.toString());
        environment.put("TZ", ":UTC");
        environment.put("LANG", "en_US.UTF-8");
        // Not every machine has Lambda's locale, and without one a log has ? for each letter beyond ASCII.
        environment.put("LC_ALL", "C.UTF-8");
        environment.put("AWS_EXECUTION_ENV", "AWS_Lambda_" + function.runtime());
        environment.put("AWS_LAMBDA_RUNTIME_API", runtimeApi);
        environment.put("AWS_LAMBDA_FUNCTION_NAME", function.logicalId());
        environment.put("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST");
        environment.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(function.memoryMegabytes()));
        environment.put("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand");
        environment.put("AWS_LAMBDA_LOG_FORMAT", "TEXT");
        environment.put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/" + function.logicalId());
        environment.put("AWS_LAMBDA_LOG_STREAM_NAME", "local/" + number);
        var accessKey = Credentials.accessKey(function.logicalId());
        environment.put("AWS_ACCESS_KEY_ID", accessKey);
        environment.put(
                "AWS_SECRET_ACCESS_KEY", Credentials.secretKey(accessKey).orElseThrow());
        environment.put("AWS_REGION", Account.REGION);
        environment.put("AWS_DEFAULT_REGION", Account.REGION);
        environment.put("AWS_ENDPOINT_URL_S3", endpoints.s3());
        environment.put("AWS_ENDPOINT_URL_SQS", endpoints.sqs());
        environment.put("AWS_ENDPOINT_URL_DYNAMODB", endpoints.dynamodb());
        environment.put("AWS_ENDPOINT_URL_SECRETS_MANAGER", endpoints.services());
        environment.put("AWS_ENDPOINT_URL_EVENTBRIDGE", endpoints.services());
        environment.put("S3_PATH_STYLE", "true");
        // The SDK puts it into the User-Agent of every call, which identifies the calling process.
        environment.put("AWS_SDK_UA_APP_ID", Integer.toString(number));
        return environment;
    }

    /** Gives a process these variables and, of this machine's, only the paths to its programs: Lambda has no others. */
    public static void replaceEnvironment(ProcessBuilder process, Map<String, String> environment) {
        process.environment().keySet().retainAll(Set.of("PATH"));
        process.environment().putAll(environment);
    }
}
