package dev.mediapipeline.localcloud.probe;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;

/**
 * Writes every event as a line to the file in {@code PROBE_FILE} and follows the words in the event: the function
 * fails, hangs, dies, reports its first item as failed, calls AWS, or puts a secret into an event.
 */
public final class ProbeHandler implements RequestStreamHandler {
    private static final Pattern POISON =
            Pattern.compile("(?:\"messageId\":\"([^\"]+)\"[^}]*poison)|(?:poison.*?\"SequenceNumber\":\"([^\"]+)\")");

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        var event = new String(input.readAllBytes(), StandardCharsets.UTF_8);
        Files.writeString(
                Path.of(System.getenv("PROBE_FILE")),
                event.replace("\n", " ") + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        if (event.contains("do-throw")) {
            throw new IllegalStateException("told to fail");
        }
        if (event.contains("do-hang")) {
            hang();
        }
        if (event.contains("do-halt")) {
            Runtime.getRuntime().halt(137);
        }
        if (event.contains("do-call")) {
            post(
                    "AWS_ENDPOINT_URL_DYNAMODB",
                    "DynamoDB_20120810.PutItem",
                    "{\"TableName\":\"quiet-table\",\"Item\":{\"pk\":{\"S\":\"called\"}}}");
        }
        if (event.contains("do-tell")) {
            tell();
        }
        output.write(response(event).getBytes(StandardCharsets.UTF_8));
    }

    private static String response(String event) {
        if (event.contains("\"routeKey\"")) {
            return """
                    {"statusCode":201,"headers":{"x-probe":"yes"},"cookies":["a=1","b=2"],"body":"%s","isBase64Encoded":false}""".formatted(event.contains("\"isBase64Encoded\":true") ? "binary" : "text");
        }
        var poison = POISON.matcher(event);
        var failures = new StringBuilder();
        while (poison.find()) {
            failures.append(failures.isEmpty() ? "" : ",")
                    .append("{\"itemIdentifier\":\"%s\"}"
                            .formatted(poison.group(1) != null ? poison.group(1) : poison.group(2)));
        }
        return "{\"batchItemFailures\":[" + failures + "]}";
    }

    private static void hang() {
        try {
            Thread.currentThread().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Puts the response of Secrets Manager into an event, as two clients of the SDK would. */
    private static void tell() throws IOException {
        var secret = post(
                "AWS_ENDPOINT_URL_SECRETS_MANAGER",
                "secretsmanager.GetSecretValue",
                "{\"SecretId\":\"%s\"}".formatted(System.getenv("SECRET")));
        post("AWS_ENDPOINT_URL_EVENTBRIDGE", "AWSEvents.PutEvents", """
                {"Entries":[{"Source":"probe","DetailType":"Told","EventBusName":"default","Detail":"%s"}]}""".formatted(secret.replace("\"", "\\\"")));
    }

    /** Calls a service as the SDK of a function would, as far as the local cloud looks at it. */
    private static String post(String endpoint, String target, String body) throws IOException {
        try {
            var request = HttpRequest.newBuilder(URI.create(System.getenv(endpoint)))
                    .header("X-Amz-Target", target)
                    .header("Content-Type", "application/x-amz-json-1.1")
                    .header("User-Agent", "aws-sdk-java/2 app/" + System.getenv("AWS_SDK_UA_APP_ID"))
                    .header(
                            "Authorization",
                            "AWS4-HMAC-SHA256 Credential=" + System.getenv("AWS_ACCESS_KEY_ID")
                                    + "/20260101/eu-west-1/any/aws4_request, SignedHeaders=host, Signature=0")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            return HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
