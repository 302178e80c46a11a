package dev.mediapipeline.localcloud.calls;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.Request;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A request as a protocol sees it. */
record Requested(String method, String path, Map<String, String> headers, String body) implements Request {

    Operation read(Protocol protocol) throws IOException {
        return protocol.read(this, new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public URI getRequestURI() {
        return URI.create(path);
    }

    @Override
    public String getRequestMethod() {
        return method;
    }

    @Override
    public Headers getRequestHeaders() {
        var all = new Headers();
        headers.forEach((name, value) -> all.put(name, List.of(value)));
        return all;
    }
}
