package dev.mediapipeline.localcloud.calls;

/** The answer to a request that its caller may not make. */
record Refusal(int status, String contentType, String body) {}
