package dev.mediapipeline.localcloud.calls;

import com.sun.net.httpserver.Request;
import dev.mediapipeline.localcloud.emulators.Credentials;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An AWS call that passed a proxy.
 *
 * @param function the function that signed it, itself or as a presigned URL; empty if the user did, or if it is
 *     unsigned
 * @param process the number of the function's process that makes it; 0 if another client does, by a presigned URL
 */
record AwsCall(Optional<String> function, int process, Operation operation) {
    private static final Pattern SIGNATURE = Pattern.compile("Credential=([^/%]+)");
    private static final Pattern PROCESS = Pattern.compile("app/([0-9]+)");

    static AwsCall of(Request request, Operation operation) {
        var authorization = request.getRequestHeaders().getFirst("Authorization");
        var signature = SIGNATURE.matcher(
                authorization != null
                        ? authorization
                        : String.valueOf(request.getRequestURI().getRawQuery()));
        var process = PROCESS.matcher(String.valueOf(request.getRequestHeaders().getFirst("User-Agent")));
        return new AwsCall(
                signature.find() ? Credentials.subject(signature.group(1)) : Optional.empty(),
                authorization != null && process.find() ? Integer.parseInt(process.group(1)) : 0,
                operation);
    }
}
