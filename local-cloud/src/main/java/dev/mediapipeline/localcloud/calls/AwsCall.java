package dev.mediapipeline.localcloud.calls;

import com.sun.net.httpserver.HttpExchange;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A call of AWS that came by.
 *
 * @param function the function that made it, empty when another client did
 * @param process the number of the function's process
 * @param action as IAM names it, such as {@code dynamodb:UpdateItem}
 */
record AwsCall(Optional<String> function, int process, String action) {
    private static final Pattern CALLER = Pattern.compile("app/([A-Za-z0-9]+)\\.([0-9]+)");

    static AwsCall of(String service, HttpExchange exchange) {
        var agent = exchange.getRequestHeaders().getFirst("User-Agent");
        var caller = CALLER.matcher(agent == null ? "" : agent);
        var action = service + ":" + operation(exchange);
        return caller.find()
                ? new AwsCall(Optional.of(caller.group(1)), Integer.parseInt(caller.group(2)), action)
                : new AwsCall(Optional.empty(), 0, action);
    }

    private static String operation(HttpExchange exchange) {
        var target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
        if (target != null) {
            // IAM knows a batch of SQS by the action of its entries.
            return target.substring(target.indexOf('.') + 1).replaceFirst("(Message|Visibility)Batch$", "$1");
        }
        var isObject = exchange.getRequestURI().getPath().indexOf('/', 1) > 0;
        return switch (exchange.getRequestMethod()) {
            case "GET", "HEAD" -> isObject ? "GetObject" : "ListBucket";
            case "PUT", "POST" -> isObject ? "PutObject" : "CreateBucket";
            case "DELETE" -> isObject ? "DeleteObject" : "DeleteBucket";
            default -> exchange.getRequestMethod();
        };
    }
}
